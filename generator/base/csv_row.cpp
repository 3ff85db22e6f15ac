#include "base/csv_row.hpp"

namespace schaukasten {

bool is_formula_cell(std::string_view cell) {
    const auto first = cell.find_first_not_of('\'');
    return first != std::string_view::npos &&
           std::string_view("=+-@\t\r").find(cell[first]) != std::string_view::npos;
}

void CsvRows::add(std::string_view cell) {
    if (!is_first_) text_ += separator_;
    is_first_ = false;
    text_ += '"';
    if (is_formula_cell(cell)) text_ += '\'';
    for (auto quote = cell.find('"'); quote != std::string_view::npos; quote = cell.find('"')) {
        text_.append(cell.substr(0, quote)).append("\"\"");
        cell.remove_prefix(quote + 1);
    }
    text_.append(cell).append(1, '"');
}

void CsvRows::end_row() {
    text_ += "\r\n";
    is_first_ = true;
}

} // namespace schaukasten
