#include "edit/decode_text.hpp"

#include "base/utf8.hpp"

#include <array>

namespace schaukasten {
namespace {

enum class Order { Little, Big };

char32_t unit_at(std::string_view bytes, std::size_t at, Order order) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return order == Order::Little ? static_cast<char32_t>(second << 8U | first)
                                  : static_cast<char32_t>(first << 8U | second);
}

std::optional<std::string> from_utf16(std::string_view bytes, Order order) {
    if (bytes.size() % 2 != 0) return std::nullopt;
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        auto c = unit_at(bytes, at, order);
        if (c >= 0xDC00 && c < 0xE000) return std::nullopt;
        if (c >= 0xD800 && c < 0xDC00) {
            at += 2;
            if (at >= bytes.size()) return std::nullopt;
            const auto low = unit_at(bytes, at, order);
            if (low < 0xDC00 || low >= 0xE000) return std::nullopt;
            c = 0x10000 + ((c - 0xD800) << 10U) + (low - 0xDC00);
        }
        append_utf8(text, c);
    }
    return text;
}

std::optional<std::string> from_windows_1252(std::string_view bytes) {
    static constexpr std::array<char16_t, 32> upper_controls{
        0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        const char32_t letter =
            byte >= 0x80 && byte < 0xA0 ? upper_controls.at(byte - 0x80U) : char32_t{byte};
        if (letter == 0) return std::nullopt;
        append_utf8(text, letter);
    }
    return text;
}

std::optional<DecodedText> named(std::optional<std::string> text, std::string_view encoding) {
    if (!text) return std::nullopt;
    return DecodedText{std::move(*text), encoding};
}

} // namespace

std::optional<DecodedText> decode_text(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE")) {
        return named(from_utf16(bytes.substr(2), Order::Little), "UTF-16 LE");
    }
    if (bytes.starts_with("\xFE\xFF")) {
        return named(from_utf16(bytes.substr(2), Order::Big), "UTF-16 BE");
    }
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        if (find_invalid_utf8(bytes)) return std::nullopt;
        return named(std::string(bytes.substr(3)), "UTF-8 mit BOM");
    }
    const bool has_zeros = bytes.size() >= 2 && (bytes[0] == '\0') != (bytes[1] == '\0');
    if (has_zeros) {
        return bytes[0] == '\0' ? named(from_utf16(bytes, Order::Big), "UTF-16 BE")
                                : named(from_utf16(bytes, Order::Little), "UTF-16 LE");
    }
    if (!find_invalid_utf8(bytes)) return DecodedText{std::string(bytes), "UTF-8"};
    return named(from_windows_1252(bytes), "Windows-1252");
}

} // namespace schaukasten
