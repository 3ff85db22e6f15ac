#pragma once

#include "base/diagnostics.hpp"
#include "check/ids.hpp"
#include "model/site.hpp"
#include "read/content.hpp"

namespace schaukasten {

inline constexpr std::string_view site_file = "schaukasten";

/// content/schaukasten.toml; null if it is missing.
const Record* find_site_file(const Content& content);

/// Reads it; reports it if it is missing.
Site check_site(const Content& content, const Ids& ids, Diagnostics& diagnostics);

} // namespace schaukasten
