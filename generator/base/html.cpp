#include "base/html.hpp"

#include <array>

namespace schaukasten {

namespace {

constexpr auto is_special = [] {
    std::array<bool, 256> table{};
    for (const char c : std::string_view("&<>\"")) table[static_cast<unsigned char>(c)] = true;
    return table;
}();

} // namespace

void escape_to(std::string& out, std::string_view text) {
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_special[static_cast<unsigned char>(text[i])]) continue;
        out.append(text, done, i - done);
        done = i + 1;
        switch (text[i]) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        default: out += "&quot;"; break;
        }
    }
    out.append(text, done);
}

Html escape(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    escape_to(out, text);
    return Html::trusted(std::move(out));
}

} // namespace schaukasten
