#include "edit/import_csv.hpp"

#include "base/ascii.hpp"
#include "edit/cell_value.hpp"
#include "edit/content_record.hpp"
#include "edit/csv_columns.hpp"
#include "edit/decode_text.hpp"
#include "edit/match_columns.hpp"
#include "edit/new_errors.hpp"
#include "edit/record_file.hpp"
#include "edit/row_check.hpp"
#include "edit/row_target.hpp"
#include "read/source_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace schaukasten {
namespace {

using Row = std::vector<CsvCell>;

/// What a row says otherwise than the content does.
struct RowChanges {
    std::vector<TomlChange> changes;
    std::vector<std::string> words; // one for each of them
};

class CsvPlanner {
public:
    CsvPlanner(std::size_t type, const Place& file, const CsvTable& table,
               const std::vector<MatchedColumn>& columns, const Content& content,
               Diagnostics& diagnostics)
        : type_(type), file_(file), table_(table), columns_(columns), diagnostics_(diagnostics),
          content_(content), records_(records_of(content, type)), check_(content) {}

    std::optional<CsvPlan> run() {
        RowTargets targets(type_, file_, columns_, records_, diagnostics_);
        std::vector<std::optional<RowTarget>> found;
        for (const auto& row : table_.rows) {
            found.push_back(targets.of(row));
            if (found.back() && !found.back()->record) check_.add_id(type_, found.back()->id);
        }
        for (std::size_t k = 0; k < table_.rows.size(); ++k) {
            if (found[k]) add(table_.rows[k], *found[k]);
        }
        if (!diagnostics_.has_errors()) report_new_errors();
        if (diagnostics_.has_errors()) return std::nullopt;
        plan_.made_ids = targets.made_ids();
        for (const auto& record : records_) {
            if (targets.has(record.id)) continue;
            plan_.missing.push_back(place_of_value(type_, record.id, &record, id_column).file);
        }
        return std::move(plan_);
    }

private:
    void add(const Row& row, const RowTarget& target) {
        const auto values = target.record ? values_of(*target.record) : std::vector<TomlLeaf>{};
        const auto changed = changes_of(row, {values.begin(), values.end()});
        if (!changed) return;
        if (target.record && changed->changes.empty()) {
            ++plan_.same_records;
            return;
        }
        check(row, target, values, changed->changes);
        ++(target.record ? plan_.changed_records : plan_.new_records);
        add_files(row, target, *changed);
    }

    /// Nothing, and messages, if a cell cannot be read.
    std::optional<RowChanges> changes_of(const Row& row,
                                         const std::map<std::string, TomlValue>& old) {
        RowChanges found;
        bool is_sound = true;
        for (const auto& column : columns_) {
            if (!column.field) continue; // the id
            const auto& cell = row[column.place];
            const auto read = read_cell(*column.field, without_guard(cell.text), cell.at);
            if (!read.complaint.empty()) {
                diagnostics_.error({file_.path, file_.text, cell.at},
                                   fmt::format("Spalte »{}«: {}", column.heading, read.complaint));
                is_sound = false;
                continue;
            }
            const auto known = old.find(column.path);
            const auto before =
                known == old.end()
                    ? std::string{}
                    : canonical_cell(*column.field, cell_of(*column.field, known->second));
            const auto after = read.value ? cell_of(*column.field, *read.value) : std::string{};
            if (before == after) continue;
            found.changes.push_back({column.path, read.value});
            found.words.push_back(
                fmt::format("{}: {}", column.path, change_in_words(before, after)));
        }
        if (!is_sound) return std::nullopt;
        return found;
    }

    /// As a build would, with what the row does not say from the content.
    void check(const Row& row, const RowTarget& target, const std::vector<TomlLeaf>& values,
               const std::vector<TomlChange>& changes) {
        Record record;
        record.folder = name_of_type(type_).folder;
        record.stem = target.id;
        record.path = file_.path;
        record.text = file_.text;
        std::map<std::string, TomlValue> merged;
        for (const auto& [path, value] : values) merged.insert_or_assign(path, at_row(value, row));
        for (const auto& change : changes) {
            merged.erase(change.path);
            if (change.value) merged.insert_or_assign(change.path, *change.value);
        }
        for (const auto& [path, value] : merged) {
            const auto* field = field_at(type_, path);
            if (!field || field->info != &body_field) put_leaf(record.table, path, value);
        }
        check_.check(type_, record, row.front().at, diagnostics_);
    }

    static TomlValue at_row(TomlValue value, const Row& row) {
        value.where = row.front().at;
        if (auto* list = std::get_if<TomlArray>(&value.data)) {
            for (auto& element : *list) element.where = value.where;
        }
        return value;
    }

    void add_files(const Row& row, const RowTarget& target, const RowChanges& changed) {
        std::map<std::string, FileChange> files;
        for (std::size_t k = 0; k < changed.changes.size(); ++k) {
            const auto& change = changed.changes[k];
            const auto place = place_of_value(type_, target.id, target.record, change.path);
            auto& file = files[place.file];
            file.path = place.file;
            file.about = target.title;
            file.changes.push_back({place.path, change.value});
            file.words.push_back(changed.words[k]);
        }
        for (auto& [path, file] : files) {
            const auto* bytes = bytes_of(target, path);
            const auto whole = patch_record(path, bytes ? *bytes : std::string{}, file.changes);
            if (!whole) {
                diagnostics_.error({file_.path, file_.text, row.front().at},
                                   fmt::format("in {} lässt sich das nicht gefahrlos ändern; "
                                               "tragen Sie es dort selbst ein",
                                               path));
                continue;
            }
            file.act = bytes ? FileChange::Act::Patch : FileChange::Act::Create;
            if (!bytes) {
                file.text = *whole;
                file.words.clear();
            }
            rows_by_file_.emplace(path, row.front().at);
            plan_.files.push_back(std::move(file));
        }
    }

    /// What only shows among all records, or needs the whole town.
    void report_new_errors() {
        for (const auto& error : new_errors(content_, plan_.files)) {
            const auto path = std::string_view(error.path).substr(content_.shown_folder.size());
            const auto row = rows_by_file_.find(std::string(path));
            const bool is_of_row = row != rows_by_file_.end();
            diagnostics_.error({file_.path, file_.text, is_of_row ? row->second : Position{}},
                               is_of_row ? error.message
                                         : fmt::format("mit dieser Liste gäbe es einen Fehler in "
                                                       "{}: {}",
                                                       path, error.message));
        }
    }

    /// Null if there is no such file yet.
    static const std::string* bytes_of(const RowTarget& target, std::string_view path) {
        if (!target.record) return nullptr;
        if (target.record->original->path.ends_with(path)) return &target.record->original->text;
        for (const auto* file : target.record->translations) {
            if (file->path.ends_with(path)) return &file->text;
        }
        return nullptr;
    }

    std::size_t type_;
    Place file_;
    const CsvTable& table_;
    const std::vector<MatchedColumn>& columns_;
    Diagnostics& diagnostics_;
    const Content& content_;
    std::vector<ContentRecord> records_;
    RowCheck check_;
    std::map<std::string, Position> rows_by_file_;
    CsvPlan plan_;
};

} // namespace

std::optional<CsvPlan> plan_csv(std::size_t type, std::string_view shown_path,
                                std::string_view bytes, const Content& content,
                                Diagnostics& diagnostics) {
    auto decoded = decode_text(bytes);
    auto text = decoded ? std::move(decoded->text) : std::string(bytes);
    if (!clean_text(text, shown_path, diagnostics)) return std::nullopt;
    const Place file{shown_path, text, {}};
    const auto table = read_csv(file, diagnostics);
    if (table.header.empty()) return std::nullopt;
    const auto columns = match_columns(table, type, file, diagnostics);
    if (!columns) return std::nullopt;
    auto plan = CsvPlanner(type, file, table, *columns, content, diagnostics).run();
    if (!plan) return std::nullopt;
    plan->read_as =
        fmt::format("{}, {}, {} {}", decoded->encoding, name_of_separator(table.separator),
                    table.rows.size(), table.rows.size() == 1 ? "Zeile" : "Zeilen");
    for (const auto& column : *columns) {
        if (column.heading == column.path) continue;
        plan->columns.push_back(fmt::format("{} → {}", column.heading, column.path));
    }
    return plan;
}

} // namespace schaukasten
