#pragma once

#include "base/diagnostics.hpp"
#include "edit/csv.hpp"
#include "edit/field_tree.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace schaukasten {

struct MatchedColumn {
    std::size_t place = 0; // in a row
    std::string heading;
    std::string path;                 // of the field; "id"
    const FieldNode* field = nullptr; // null for the id
};

/// Which field each column of a list means: by its key ("zeiten.2.tag", "Zeiten 2 Tag"), or by what
/// the field is called in German ("Straße und Hausnummer"). What is unknown, could mean two fields,
/// or stands there twice, is an error. Nothing if there is one.
std::optional<std::vector<MatchedColumn>>
match_columns(const CsvTable& table, std::size_t type, const Place& file, Diagnostics& diagnostics);

} // namespace schaukasten
