#pragma once

#include <string>
#include <string_view>

namespace schaukasten {

/// A TOML basic string: `St. "Ida"` -> `"St. \"Ida\""`. REQUIRES: valid UTF-8.
std::string toml_string(std::string_view text);

/// A TOML float, the shortest that reads back as the same number: 51 -> `51.0`.
std::string toml_number(double number);

} // namespace schaukasten
