#pragma once

#include "base/diagnostics.hpp"
#include "base/place.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

struct CsvCell {
    std::string text;
    Position at; // of its first character, behind an opening quote
};

/// A table as RFC 4180 has it: quotes doubled inside quoted cells, which may hold line breaks.
/// Every row is as long as the header; empty lines are left out, and so are empty cells at the end
/// of a row, which spreadsheets like to add.
struct CsvTable {
    std::vector<CsvCell> header;
    std::vector<std::vector<CsvCell>> rows;
    char separator = ',';
};

/// Reads `file.text`, which `clean_text` has passed. A row that does not fit is reported and left
/// out; a file that is no table at all gives an empty header. What parts the cells is recognised: a
/// first line `sep=;` says it, else what stands most often in the header, outside quotes.
CsvTable read_csv(const Place& file, Diagnostics& diagnostics);

/// "Semikolon", "Komma", "Tabulator".
std::string_view name_of_separator(char separator);

/// A table for German spreadsheets: UTF-8 with a byte order mark, semicolons, every cell in quotes.
/// One that a spreadsheet would take for a formula begins with an apostrophe.
std::string csv_text(const std::vector<std::vector<std::string>>& rows);

/// The cell as it was before that apostrophe.
std::string_view without_guard(std::string_view cell);

} // namespace schaukasten
