#include "base/html.hpp"

#include <array>
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

constexpr auto specials = [] {
    std::array<bool, 256> table{};
    for (const char c : {'&', '<', '>', '"'}) table[static_cast<unsigned char>(c)] = true;
    return table;
}();

} // namespace

void escape_to(std::string& out, std::string_view text) {
    std::size_t copied = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!specials[static_cast<unsigned char>(text[i])]) continue;
        out.append(text.substr(copied, i - copied)).append(entity_of(text[i]));
        copied = i + 1;
    }
    out.append(text.substr(copied));
}

Html escape(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    escape_to(out, text);
    return Html::trusted(std::move(out));
}

} // namespace schaukasten
