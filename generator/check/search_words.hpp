#pragma once

#include "base/diagnostics.hpp"
#include "check/ids.hpp"
#include "model/search_word.hpp"
#include "read/content.hpp"

#include <vector>

namespace schaukasten {

/// Reads content/vokabulare/suchwoerter.toml; no town needs one.
std::vector<SearchWord> check_search_words(const Content& content, const Ids& ids,
                                           Diagnostics& diagnostics);

} // namespace schaukasten
