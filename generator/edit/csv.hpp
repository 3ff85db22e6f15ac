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

/// A table as RFC 4180 has it: commas, quotes doubled inside quoted cells, which may hold line
/// breaks. Every row is as long as the header; empty lines are left out.
struct CsvTable {
    std::vector<CsvCell> header;
    std::vector<std::vector<CsvCell>> rows;
};

/// Reads `file.text`, which `clean_text` has passed. A row that does not fit is reported and left
/// out; a file that is no table at all gives an empty header.
CsvTable read_csv(const Place& file, Diagnostics& diagnostics);

} // namespace schaukasten
