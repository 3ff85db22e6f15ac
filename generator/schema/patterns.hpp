#pragma once

#include "schema/key.hpp"

#include <string_view>

namespace schaukasten {

/// Regular expression for the text of a key, as ECMAScript and Rust both read it; empty if any text
/// will do. Never stricter than `check`, which also knows what an expression cannot say. A left-out
/// value may be "" where `check` bears it.
std::string_view pattern_of(KeyKind kind);

inline constexpr std::string_view not_blank = "[^ \\t\\n]";
inline constexpr std::string_view single_line = "^[^\\n]*\\n*$";
inline constexpr std::string_view filled_line = "^[^\\n]*[^ \\t\\n][^\\n]*\\n*$";
inline constexpr std::string_view language_tag = "^[a-z]{2,3}(-[a-z0-9]+)*$";
inline constexpr std::string_view slug_pattern = "^[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?$";

} // namespace schaukasten
