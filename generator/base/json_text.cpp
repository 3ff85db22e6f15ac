#include "base/json_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

bool is_plain(char c) {
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\' && c != '<' &&
           c != '\x7F';
}

void append_escape(std::string& out, char c) {
    if (c == '"' || c == '\\') {
        out.append(1, '\\').append(1, c);
    } else if (c == '\n') {
        out += "\\n";
    } else {
        out += fmt::format("\\u{:04x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
}

} // namespace

void append_json_text(std::string& out, std::string_view text) {
    out += '"';
    const auto* at = text.begin();
    while (at != text.end()) {
        const auto* const plain = std::find_if_not(at, text.end(), is_plain);
        out.append(at, plain);
        at = plain;
        if (at != text.end()) append_escape(out, *at++);
    }
    out += '"';
}

} // namespace schaukasten
