#pragma once

#include "base/diagnostics.hpp"
#include "base/place.hpp"
#include "base/toml_long_texts.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace schaukasten {

/// One linear look at TOML before the library sees it. Finds what editors get wrong every day, so
/// that the message can say it in their words (text without quotes, umlauts in keys, German
/// dates, typographic quotes, conflict markers), and what the library cannot bear (characters
/// beyond ASCII outside strings are undefined behaviour there, deep dotted keys overflow its
/// stack). Reports the first mistake; nothing if there is one. `start` as in `parse_toml`. Returns
/// the long texts, at most one that begins in a line.
std::optional<std::vector<LongText>> precheck_toml(std::string_view toml, const Place& start,
                                                   Diagnostics& diagnostics);

} // namespace schaukasten
