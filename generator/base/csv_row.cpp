#include "base/csv_row.hpp"

namespace schaukasten {

bool is_formula_cell(std::string_view cell) {
    const auto first = cell.find_first_not_of('\'');
    return first != std::string_view::npos &&
           std::string_view("=+-@\t\r").find(cell[first]) != std::string_view::npos;
}

void append_csv_row(std::string& text, std::span<const std::string> cells, char separator) {
    for (std::size_t k = 0; k < cells.size(); ++k) {
        if (k > 0) text += separator;
        text += '"';
        if (is_formula_cell(cells[k])) text += '\'';
        for (const char c : cells[k]) text.append(c == '"' ? 2U : 1U, c);
        text += '"';
    }
    text += "\r\n";
}

} // namespace schaukasten
