#include "edit/toml_text.hpp"

#include <fmt/format.h>

namespace schaukasten {

std::string toml_string(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\t': out += "\\t"; break;
        default:
            if (byte < 0x20 || byte == 0x7F) {
                out += fmt::format("\\u{:04X}", byte);
            } else {
                out += c;
            }
        }
    }
    return out + "\"";
}

std::string toml_number(double number) {
    auto out = fmt::format("{}", number);
    if (out.find_first_of(".en") == std::string::npos) out += ".0";
    return out;
}

} // namespace schaukasten
