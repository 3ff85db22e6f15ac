#include "base/content_line.hpp"

#include <cstddef>

namespace schaukasten {
namespace {

constexpr std::size_t longest_part = 75;

bool is_inside_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// In a text there may be none but the tabulator (RFC 5545, 3.3.11).
bool is_control(char c) {
    const auto code = static_cast<unsigned char>(c);
    return (code < 0x20U && c != '\t') || code == 0x7FU;
}

} // namespace

std::string content_line_text(std::string_view text) {
    std::string value;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool is_break = c == '\n' || (c == '\r' && text.substr(i + 1, 1) != "\n");
        if (is_break) {
            value += "\\n";
        } else if (!is_control(c)) {
            if (c == '\\' || c == ',' || c == ';') value += '\\';
            value += c;
        }
    }
    return value;
}

std::string content_line(std::string_view line) {
    std::string folded;
    auto room = longest_part;
    while (line.size() > room) {
        auto end = room;
        while (end > 0 && is_inside_character(line[end])) --end;
        if (end == 0) end = room; // no UTF-8; still it has to end
        folded.append(line.substr(0, end)).append("\r\n ");
        line.remove_prefix(end);
        room = longest_part - 1; // the blank counts
    }
    return folded.append(line).append("\r\n");
}

} // namespace schaukasten
