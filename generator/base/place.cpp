#include "base/place.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace schaukasten {

Position position_of(std::string_view text, std::size_t offset) {
    const auto before = text.substr(0, offset);
    const auto line_start =
        before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const auto lines = std::ranges::count(before, '\n');
    return {static_cast<int>(lines) + 1,
            static_cast<int>(count_code_points(before.substr(line_start))) + 1};
}

Position moved(Position inside, Position start) {
    if (start.line <= 0) return inside;
    if (inside.line == 1) return {start.line, start.column + inside.column - 1};
    return {start.line + inside.line - 1, inside.column};
}

std::size_t offset_of_column(std::string_view line, int column) {
    std::size_t offset = 0;
    for (int k = 1; k < column && offset < line.size(); ++k) next_code_point(line, offset);
    return offset;
}

std::string_view line_of(std::string_view text, int number) {
    for (int line = 1; line < number; ++line) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + 1);
    }
    text = text.substr(0, text.find('\n'));
    if (text.ends_with('\r')) text.remove_suffix(1);
    return text;
}

} // namespace schaukasten
