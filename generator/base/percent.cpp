#include "base/percent.hpp"

#include "base/ascii.hpp"

namespace schaukasten {
namespace {

unsigned value_of(char digit) {
    if (is_digit(digit)) return static_cast<unsigned>(digit - '0');
    return static_cast<unsigned>(small(digit) - 'a') + 10;
}

} // namespace

void append_percent_code(std::string& out, char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(byte);
    out += '%';
    out += digits[value >> 4U];
    out += digits[value & 0xFU];
}

std::string percent_encoded(std::string_view text, std::string_view plain) {
    std::string out;
    for (const auto c : text) {
        if (is_letter(c) || is_digit(c) || plain.find(c) != std::string_view::npos) {
            out += c;
        } else {
            append_percent_code(out, c);
        }
    }
    return out;
}

std::string percent_decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_code = text[i] == '%' && i + 2 < text.size() && is_hex_digit(text[i + 1]) &&
                             is_hex_digit(text[i + 2]);
        if (!is_code) {
            out += text[i];
            continue;
        }
        out += static_cast<char>(value_of(text[i + 1]) * 16 + value_of(text[i + 2]));
        i += 2;
    }
    return out;
}

} // namespace schaukasten
