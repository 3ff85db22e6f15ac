#pragma once

#include "base/toml.hpp"

#include <string>
#include <string_view>

namespace schaukasten {

/// A TOML basic string: `St. "Ida"` -> `"St. \"Ida\""`. REQUIRES: valid UTF-8.
std::string toml_string(std::string_view text);

/// A TOML float, the shortest that reads back as the same number: 51 -> `51.0`.
std::string toml_number(double number);

/// Bare where it can be.
std::string toml_key(std::string_view key);

/// Whether a text of several lines is written over several lines. Within {…} it may not be.
enum class LongText { Spread, InOneLine };

/// A value as it stands behind `key =`.
std::string toml_value(const TomlValue& value, LongText style);

} // namespace schaukasten
