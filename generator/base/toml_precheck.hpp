#pragma once

#include "base/diagnostics.hpp"
#include "base/place.hpp"

#include <string_view>

namespace schaukasten {

/// One linear look at TOML before the library sees it. Finds what editors get wrong every day, so
/// that the message can say it in their words (text without quotes, umlauts in keys, German
/// dates, typographic quotes, conflict markers), and what the library cannot bear (characters
/// beyond ASCII outside strings are undefined behaviour there, deep dotted keys overflow its
/// stack). Reports the first mistake; true if there is none. `start` as in `parse_toml`.
bool precheck_toml(std::string_view toml, const Place& start, Diagnostics& diagnostics);

} // namespace schaukasten
