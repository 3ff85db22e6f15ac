#pragma once

#include "base/diagnostics.hpp"
#include "check/ids.hpp"
#include "model/directory.hpp"
#include "read/content.hpp"

namespace schaukasten {

/// Reads content/vokabulare/*.toml into `directory` and their ids into `ids`.
void check_vocabularies(const Content& content, const std::vector<std::string>& languages, Ids& ids,
                        Directory& directory, Diagnostics& diagnostics);

} // namespace schaukasten
