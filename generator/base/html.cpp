#include "base/html.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace schaukasten {
namespace {

std::string_view entity_of(char c) {
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    default: return {};
    }
}

bool is_special(char c) {
    return c == '&' || c == '<' || c == '>' || c == '"';
}

using Block = std::uint64_t; // eight letters at once
constexpr std::size_t block = sizeof(Block);
constexpr Block each_byte = 0x0101010101010101;

/// Whether one of the bytes is `c`: exclusive-or makes it zero, and only a zero byte borrows.
bool has(Block letters, char c) {
    const Block zero = letters ^ (each_byte * static_cast<unsigned char>(c));
    return ((zero - each_byte) & ~zero & (each_byte << 7U)) != 0;
}

bool has_special(const char* first) {
    Block letters = 0;
    std::memcpy(&letters, first, block);
    return has(letters, '&') || has(letters, '<') || has(letters, '>') || has(letters, '"');
}

/// The first special character at or behind `from`, or the end.
std::size_t find_special(std::string_view text, std::size_t from) {
    while (from + block <= text.size() && !has_special(text.data() + from)) from += block;
    while (from < text.size() && !is_special(text[from])) ++from;
    return from;
}

} // namespace

void escape_to(std::string& out, std::string_view text) {
    std::size_t copied = 0;
    for (;;) {
        const auto special = find_special(text, copied);
        out.append(text.substr(copied, special - copied));
        if (special == text.size()) return;
        out.append(entity_of(text[special]));
        copied = special + 1;
    }
}

Html escape(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    escape_to(out, text);
    return Html::trusted(std::move(out));
}

} // namespace schaukasten
