#pragma once

#include "check/value_kinds.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// A key that stands in a section of a table and in which.
struct InnerKey {
    std::string_view key;
    std::string_view section;
    std::string header; // "[[einsaetze]]"
    bool is_section;    // of its own
};

/// What a table of content/ has and lacks, by its table of fields.
struct TableKeys {
    std::vector<std::string_view> known;
    std::vector<const TomlEntry*> unknown;
    std::vector<std::pair<std::string_view, std::string_view>> missing; // with their help
    std::vector<InnerKey> inner; // only if something is unknown
    Position at;                 // of the table
};

/// Tells what is unknown and what is missing, once for each mistake: a line that slipped into a
/// section, an entry with a header of its own, a slip of the keyboard in a required key are one.
/// Remembers what was told of the tables inside until their outer ones are reported.
class KeyReport {
public:
    explicit KeyReport(ValueKinds& reader) : reader_(reader) {}

    using InnerKeys = std::vector<InnerKey> (*)();

    /// While the tables inside are read; `section` is the key of this one, empty at the top.
    void enter(std::string_view section, const std::vector<std::string_view>& known,
               InnerKeys inner);
    void leave() { open_.pop_back(); }

    /// Of the table that was just left.
    void report(const TableKeys& table);

private:
    struct Level {
        std::string_view section;
        const std::vector<std::string_view>* known;
        InnerKeys inner;
    };

    void report_unknown(const TomlEntry& entry, const TableKeys& table);
    bool has_header_switched_off(const TomlEntry& entry, const TableKeys& table);
    bool is_translation(const TomlEntry& entry);
    bool has_slipped(const TomlEntry& entry);
    bool belongs_inside(const TomlEntry& entry, const TableKeys& table);
    bool stands_for_missing(const TomlEntry& entry, const TableKeys& table);
    bool wraps_record(const TomlEntry& entry, const TableKeys& table);
    [[nodiscard]] std::size_t begin_of_line(int line);
    [[nodiscard]] bool is_told(std::string_view key) const;

    ValueKinds& reader_;
    std::vector<Level> open_;
    std::vector<std::string> told_; // keys that are not missing: they stand in another place
    std::vector<int> told_headers_; // lines of those that are still notes
    int line_ = 1;                  // the last that was looked for, and where it begins
    std::size_t line_begin_ = 0;
    bool is_wrapped_ = false;
};

} // namespace schaukasten
