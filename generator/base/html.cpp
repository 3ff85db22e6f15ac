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

using Letters = char __attribute__((vector_size(16))); // compared at once
using Halves = std::uint64_t __attribute__((vector_size(16)));

bool has_special(const char* first) {
    Letters letters;
    std::memcpy(&letters, first, sizeof letters);
    const auto found = (letters == '&') | (letters == '<') | (letters == '>') | (letters == '"');
    Halves halves;
    std::memcpy(&halves, &found, sizeof halves);
    return (halves[0] | halves[1]) != 0;
}

/// The first special character at or behind `from`, or the end.
std::size_t find_special(std::string_view text, std::size_t from) {
    constexpr auto block = sizeof(Letters);
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
