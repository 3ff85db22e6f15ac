#pragma once

#include <string>
#include <string_view>

namespace schaukasten {

/// What may stand in a path as it is (RFC 3986), beside letters and digits.
inline constexpr std::string_view path_signs = "-._~/";

/// "büro/1 a" as "b%C3%BCro/1%20a": letters of ASCII, digits and the signs of `plain` stay.
std::string percent_encoded(std::string_view text, std::string_view plain = path_signs);

/// "b%c3%BCro" as "büro"; a '%' without two hex digits behind it stays.
std::string percent_decoded(std::string_view text);

/// "%C3"
void append_percent_code(std::string& out, char byte);

} // namespace schaukasten
