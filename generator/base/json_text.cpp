#include "base/json_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace schaukasten {
namespace {

constexpr auto plain_bytes = [] {
    std::array<bool, 256> plain{};
    for (std::size_t byte = 0x20; byte < plain.size(); ++byte) plain.at(byte) = true;
    for (const unsigned char c : {'"', '\\', '<', '\x7F'}) plain.at(c) = false;
    return plain;
}();

bool is_plain(char c) {
    return plain_bytes[static_cast<unsigned char>(c)];
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
