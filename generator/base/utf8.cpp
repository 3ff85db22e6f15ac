#include "base/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace schaukasten {
namespace {

unsigned char byte_at(std::string_view text, std::size_t offset) {
    return static_cast<unsigned char>(text[offset]);
}

bool is_continuation(unsigned char byte) {
    return (byte & 0xC0U) == 0x80U;
}

/// Length of the sequence that `lead` opens; 0 if it cannot open one.
std::size_t sequence_length(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

bool second_byte_fits(unsigned char lead, unsigned char second) {
    switch (lead) {
    case 0xE0: return second >= 0xA0;
    case 0xED: return second <= 0x9F;
    case 0xF0: return second >= 0x90;
    case 0xF4: return second <= 0x8F;
    default: return true;
    }
}

} // namespace

std::size_t count_code_points(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return !is_continuation(static_cast<unsigned char>(c)); }));
}

std::size_t end_of_ascii(std::string_view text, std::size_t from) {
    constexpr std::uint64_t high_bits = 0x8080808080808080U;
    for (std::uint64_t bytes = 0; from + sizeof bytes <= text.size(); from += sizeof bytes) {
        std::memcpy(&bytes, text.data() + from, sizeof bytes);
        if ((bytes & high_bits) != 0) break;
    }
    while (from < text.size() && byte_at(text, from) < 0x80) ++from;
    return from;
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
    for (auto i = end_of_ascii(text, 0); i < text.size(); i = end_of_ascii(text, i)) {
        const auto lead = byte_at(text, i);
        const auto length = sequence_length(lead);
        if (length == 0 || i + length > text.size()) return i;
        for (std::size_t k = 1; k < length; ++k) {
            if (!is_continuation(byte_at(text, i + k))) return i;
        }
        if (length > 2 && !second_byte_fits(lead, byte_at(text, i + 1))) return i;
        i += length;
    }
    return std::nullopt;
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
    const auto lead = byte_at(text, offset);
    const auto length = sequence_length(lead);
    if (length <= 1) {
        ++offset;
        return lead;
    }
    char32_t code_point = lead & (0x7FU >> length);
    for (std::size_t k = 1; k < length; ++k) {
        code_point = (code_point << 6U) | (byte_at(text, offset + k) & 0x3FU);
    }
    offset += length;
    return code_point;
}

void append_utf8(std::string& out, char32_t c) {
    const auto put = [&out](char32_t value) { out += static_cast<char>(value); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0U | (c >> 6U));
        put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0U | (c >> 12U));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    } else {
        put(0xF0U | (c >> 18U));
        put(0x80U | ((c >> 12U) & 0x3FU));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    }
}

} // namespace schaukasten
