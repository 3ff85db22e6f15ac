#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace schaukasten {

// Letters, digits and blanks of ASCII, whatever the machine's language: <cctype> asks the locale
// and must not see a negative char.

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

constexpr bool is_hex_digit(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

constexpr bool is_small_letter(char c) {
    return c >= 'a' && c <= 'z';
}

constexpr bool is_letter(char c) {
    return is_small_letter(c) || (c >= 'A' && c <= 'Z');
}

/// "A" as "a"; all else, umlauts too, as it is.
constexpr char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

inline std::string in_small_letters(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), small);
    return result;
}

inline bool is_all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_digit);
}

/// Views `text` without the blanks around it.
constexpr std::string_view trimmed(std::string_view text, std::string_view blanks = " ") {
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return text.substr(0, 0);
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

} // namespace schaukasten
