#pragma once

#include "edit/field_tree.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

// Columns of a list of records (CSV), derived from the tables of fields. A column is named by the
// keys on the way to its value, parted by dots; the elements of a list of tables are counted from
// 1:
//
//     name   anmeldung.telefon   zeiten.1.tag   einsaetze.2.sprechzeiten.1.von
//     uebersetzung.en.titel      uebersetzung.tr.zeiten.1.hinweis

/// The id, which is the name of the file.
inline constexpr std::string_view id_column = "id";

/// Parts the values of a list in one cell: "lernen | streit".
inline constexpr char list_separator = '|';

struct CsvColumn {
    std::string path;
    const FieldNode* field = nullptr; // of the value in it
};

/// All columns of a type but the id, in the table's order; of a list of tables those of its first
/// element, and none of translations.
std::vector<CsvColumn> csv_columns(std::size_t type);

/// The field that a path leads to; null if no record of this type can have it. Counts and tags of
/// languages may be any.
const FieldNode* field_at(std::size_t type, std::string_view path);

/// Sorts paths as `csv_columns` does, the translations of a table behind its own fields: a number
/// for each part of the path.
std::vector<std::size_t> rank_of(std::size_t type, std::string_view path);

std::vector<std::string_view> parts_of(std::string_view path);
/// From 1; nothing if a part is no count.
std::optional<std::size_t> count_in(std::string_view part);

} // namespace schaukasten
