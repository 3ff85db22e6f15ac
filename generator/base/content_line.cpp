#include "base/content_line.hpp"

#include <cstddef>

namespace schaukasten {
namespace {

constexpr std::size_t longest_part = 75;

bool is_inside_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

} // namespace

std::string content_line_text(std::string_view text) {
    std::string value;
    for (const char c : text) {
        if (c == '\r') continue;
        if (c == '\\' || c == ',' || c == ';') value += '\\';
        if (c == '\n') {
            value += "\\n";
        } else {
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
