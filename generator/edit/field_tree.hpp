#pragma once

#include "model/field.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace schaukasten {

// The tables of fields as plain values, the same for all record types: for code that learns the
// type only as it runs and shall not be compiled once for each.

/// How a value is written. What is text in TOML is Text here, whatever it means.
enum class ValueKind {
    Text,
    Markdown, // may have many lines
    Flag,
    Whole,
    Decimal,
    Day,
    Time,
    DayAndTime, // a day, or a day and a time
    PartialDay, // a year, a month or a day
    Point,      // [51.51, 7.46]
};

struct FieldNode {
    const FieldInfo* info = nullptr;
    ValueKind kind = ValueKind::Text;
    bool is_list = false;                      // of values; or of tables, if it has fields
    std::span<const std::string_view> words{}; // what an enum may be
    std::vector<FieldNode> fields{};           // of a table

    [[nodiscard]] bool is_table() const { return !fields.empty(); }
    /// Whether there is a text in it that can be translated.
    [[nodiscard]] bool has_translation() const;
};

/// The Markdown behind the front matter of an .md file, as if it were a field.
inline constexpr FieldInfo body_field{"text", "Der Text selbst, in Markdown."};

/// The fields of a record type, as `type_index` numbers it: its own, the text of an .md file, and
/// those of every record. The id is none of them.
const std::vector<FieldNode>& field_tree(std::size_t type);

} // namespace schaukasten
