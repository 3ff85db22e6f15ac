#pragma once

#include "base/diagnostics.hpp"
#include "edit/content_record.hpp"
#include "edit/csv.hpp"
#include "edit/match_columns.hpp"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace schaukasten {

/// The record that a row is about.
struct RowTarget {
    std::string id;
    std::string title;                     // for the editor
    const ContentRecord* record = nullptr; // null: a new one
};

/// Finds it: by the id; of a school by the Schulnummer; else by the title, of which a new id is
/// made. A title that only looks like that of another record is an error.
class RowTargets {
public:
    RowTargets(std::size_t type, const Place& file, const std::vector<MatchedColumn>& columns,
               const std::vector<ContentRecord>& records, Diagnostics& diagnostics);

    /// Nothing, and a message, if that is not clear or another row is about it.
    std::optional<RowTarget> of(const std::vector<CsvCell>& row);

    [[nodiscard]] bool has(const std::string& id) const { return seen_.contains(id); }
    [[nodiscard]] const std::vector<std::string>& made_ids() const { return made_ids_; }

private:
    using Row = std::vector<CsvCell>;

    [[nodiscard]] const MatchedColumn* column(std::string_view path) const;
    [[nodiscard]] std::string text(const Row& row, std::string_view path) const;
    [[nodiscard]] const ContentRecord* record_called(const std::string& id) const;
    std::optional<std::string> id_of(const Row& row, const std::string& title);
    std::optional<std::string> made_id(const Row& row, const std::string& title);
    [[nodiscard]] bool is_same(const Row& row, const ContentRecord& record,
                               const std::string& title) const;
    void error(const Row& row, std::string_view path, std::string message);

    std::size_t type_;
    Place file_;
    const std::vector<MatchedColumn>& columns_;
    Diagnostics& diagnostics_;
    std::string title_key_;
    std::unordered_map<std::string, const ContentRecord*> by_id_;
    std::unordered_map<std::string, std::string> by_number_; // ids by Schulnummer
    std::set<std::string> seen_;
    std::vector<std::string> made_ids_;
};

} // namespace schaukasten
