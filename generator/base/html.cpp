#include "base/html.hpp"

namespace schaukasten {

void escape_to(std::string& out, std::string_view text) {
    for (;;) {
        const auto special = text.find_first_of("&<>\"");
        out.append(text.substr(0, special));
        if (special == std::string_view::npos) return;
        switch (text[special]) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        default: out += "&quot;"; break;
        }
        text.remove_prefix(special + 1);
    }
}

Html escape(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    escape_to(out, text);
    return Html::trusted(std::move(out));
}

} // namespace schaukasten
