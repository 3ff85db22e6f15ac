#pragma once

#include "base/toml.hpp"
#include "edit/field_tree.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace schaukasten {

// A value as the cell of a table, as people keep it in a spreadsheet, and back:
//
//     true  ja     19.5  19,5     2026-09-01  2026-09-01 (or 1.9.2026)     "8:30"  8:30
//     ["lernen", "streit"]  lernen | streit     [51.51, 7.46]  51.51 | 7.46     []  |
//
// In a list "||" is one "|". What could mean two things is not guessed: 1.234 is no number.

std::string cell_of(const FieldNode& field, const TomlValue& value);

struct ReadCell {
    std::optional<TomlValue> value; // nothing in an empty cell
    std::string complaint;          // German; if it cannot be read
};

ReadCell read_cell(const FieldNode& field, std::string_view cell, Position at);

/// One of the ways to write the same value, so that two can be compared; a cell that cannot be read
/// stays as it is.
std::string canonical_cell(const FieldNode& field, std::string_view cell);

} // namespace schaukasten
