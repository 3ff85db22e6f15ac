#pragma once

#include "model/field.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace schaukasten {

// The tables of fields as plain values: what a key is called and what it takes, without the struct
// that it fills. Scaffolds, JSON Schemas, the reference page and the lists of columns are written
// from these, so that only one file is compiled for every record type (content_tables.cpp).

/// What a value is, as editors see it.
enum class KeyKind {
    Flag,
    WholeNumber,
    Number,
    Line,
    Markdown,
    Day,
    TimeOfDay,
    Moment,
    PartialDate,
    SchoolYear,
    Phone,
    Email,
    WebAddress,
    File,
    Picture,
    Point,
    Classes,
    Colour,
    OpenList,
    PartnerName,
    Word,   // one of `words`
    Term,   // of `vocabulary`; of none: of the vocabulary that the file is
    Record, // the id of one of `type`
    Table,  // a table of its own, `inside`
    // A line that has to be …
    TermId,
    PersonalKey, // a key that needs consent
    LanguageTag,
    SearchTarget, // "themen/geld"
};

struct Key;

struct KeyTable {
    std::vector<Key> keys;
};

struct Key : FieldInfo {
    KeyKind kind = KeyKind::Line;
    bool is_list = false;
    bool is_named = false;          // of KeyKind::Table: several, each under a name of its own
    bool can_be_translated = false; // itself, or something inside
    bool is_common = false;         // every record may have it
    std::span<const std::string_view> words{}; // of KeyKind::Word
    std::size_t type = 0;                      // of KeyKind::Record, as `type_index` numbers it
    KeyTable inside{};                         // of KeyKind::Table
};

/// Whether `[uebersetzung.en]` may stand in it.
inline bool can_be_translated(const KeyTable& table) {
    for (const auto& key : table.keys) {
        if (key.can_be_translated) return true;
    }
    return false;
}

} // namespace schaukasten
