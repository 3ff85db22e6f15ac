#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace schaukasten {

/// REQUIRES: valid UTF-8.
std::size_t count_code_points(std::string_view text);

/// The first byte at or behind `from` that is not ASCII, or the end.
std::size_t end_of_ascii(std::string_view text, std::size_t from);

/// Offset of the first byte that is not valid UTF-8 (RFC 3629: no overlong forms, no surrogates).
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Reads one code point at `offset` and moves `offset` behind it. REQUIRES: valid UTF-8, offset <
/// size.
char32_t next_code_point(std::string_view text, std::size_t& offset);

void append_utf8(std::string& out, char32_t code_point);

} // namespace schaukasten
