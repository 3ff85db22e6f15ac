#pragma once

#include <string>
#include <string_view>

namespace schaukasten {

/// Rows of a table (CSV, RFC 4180), each with its line break. Each cell stands in quotation marks,
/// and one that a spreadsheet would take for a formula begins with an apostrophe.
class CsvRows {
public:
    /// `text` grows by what is added, and has to outlive this.
    CsvRows(std::string& text, char separator) : text_(text), separator_(separator) {}

    void add(std::string_view cell);
    void end_row();

private:
    std::string& text_;
    char separator_;
    bool is_first_ = true;
};

/// Whether a spreadsheet would take it for a formula if no apostrophe stood before it, or takes
/// away one that does.
bool is_formula_cell(std::string_view cell);

/// What a file begins with, so that a spreadsheet reads it as UTF-8.
inline constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

} // namespace schaukasten
