#include "base/html.hpp"

#include <cstddef>

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
    return (c == '&') | (c == '<') | (c == '>') | (c == '"'); // no branches: see has_special
}

constexpr std::size_t block = 16;

/// Looks at a whole block without a branch, which compilers turn into two or three instructions.
bool has_special(const char* first) {
    char found = 0;
    for (std::size_t k = 0; k < block; ++k) {
        found = static_cast<char>(found | static_cast<char>(is_special(first[k])));
    }
    return found != 0;
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
