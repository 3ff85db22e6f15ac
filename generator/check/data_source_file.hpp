#pragma once

#include "base/diagnostics.hpp"
#include "check/ids.hpp"
#include "model/data_source.hpp"
#include "read/content.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

inline constexpr std::string_view data_source_file = "quellen";

/// Reads content/quellen.toml; empty if there is none. Whether a source is missing, is the law's to
/// say (law/data_sources.cpp).
std::vector<DataSource> check_data_sources(const Content& content,
                                           const std::vector<std::string>& languages,
                                           const Ids& ids, Diagnostics& diagnostics);

} // namespace schaukasten
