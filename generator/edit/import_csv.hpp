#pragma once

#include "base/diagnostics.hpp"
#include "edit/file_change.hpp"
#include "read/content.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

// `schaukasten import csv`: a list from a spreadsheet becomes records, or changes those that are
// there, found by their id, schools also by their Schulnummer. A column that the list does not have
// leaves its values alone; an empty cell takes its value away. Records that the list does not name
// stay.

struct CsvPlan {
    std::string read_as;              // "UTF-8 mit BOM, Semikolon, 12 Zeilen"
    std::vector<std::string> columns; // those not headed by their key: "Straße → strasse"
    std::size_t new_records = 0;
    std::size_t changed_records = 0;
    std::size_t same_records = 0;
    std::vector<std::string> made_ids; // ids that the list does not say
    std::vector<std::string> missing;  // files of records that the list does not name
    std::vector<FileChange> files;
};

/// Plans the import of a list of records of a type, as `type_index` numbers it. Nothing, and
/// messages with row and column, if anything in it is wrong or not clear.
std::optional<CsvPlan> plan_csv(std::size_t type, std::string_view shown_path,
                                std::string_view bytes, const Content& content,
                                Diagnostics& diagnostics);

/// The plan in German.
std::string describe(const CsvPlan& plan);

} // namespace schaukasten
