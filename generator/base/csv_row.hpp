#pragma once

#include <span>
#include <string>
#include <string_view>

namespace schaukasten {

/// One row of a table (CSV, RFC 4180), with its line break. Each cell stands in quotation marks,
/// and one that a spreadsheet would take for a formula begins with an apostrophe.
void append_csv_row(std::string& text, std::span<const std::string> cells, char separator);

/// Whether a spreadsheet would take it for a formula if no apostrophe stood before it, or takes
/// away one that does.
bool is_formula_cell(std::string_view cell);

/// What a file begins with, so that a spreadsheet reads it as UTF-8.
inline constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

} // namespace schaukasten
