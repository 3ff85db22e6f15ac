#include "edit/row_target.hpp"

#include "base/ascii.hpp"
#include "base/slug.hpp"
#include "check/ids.hpp"
#include "edit/csv_columns.hpp"
#include "model/directory.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

/// What a record is called by: the first text that it has to have and that is translated.
std::string title_key_of(std::size_t type) {
    for (const auto& field : field_tree(type)) {
        if (field.info->is_required && field.info->is_translatable) {
            return std::string(field.info->key);
        }
    }
    return {};
}

std::string word_at(const ContentRecord& record, std::string_view key) {
    const auto* value = value_at(record.original->table, key);
    const auto* text = value ? std::get_if<std::string>(&value->data) : nullptr;
    return text ? *text : std::string{};
}

} // namespace

RowTargets::RowTargets(std::size_t type, const Place& file,
                       const std::vector<MatchedColumn>& columns,
                       const std::vector<ContentRecord>& records, Diagnostics& diagnostics)
    : type_(type), file_(file), columns_(columns), diagnostics_(diagnostics),
      title_key_(title_key_of(type)) {
    for (const auto& record : records) {
        by_id_.emplace(record.id, &record);
        if (type != type_index<School>) continue;
        const auto number = word_at(record, key_of(&School::number));
        if (!number.empty()) by_number_.emplace(number, record.id);
    }
}

std::optional<RowTarget> RowTargets::of(const Row& row) {
    const auto title = text(row, title_key_);
    auto id = id_of(row, title);
    if (!id) return std::nullopt;
    if (!seen_.insert(*id).second) {
        error(row, id_column,
              fmt::format("um den Eintrag »{}« geht es schon in einer Zeile darüber", *id));
        return std::nullopt;
    }
    const auto* record = record_called(*id);
    const auto known = record ? word_at(*record, title_key_) : std::string{};
    return RowTarget{*id, !title.empty() ? title : known.empty() ? *id : known, record};
}

std::optional<std::string> RowTargets::id_of(const Row& row, const std::string& title) {
    const auto id = text(row, id_column);
    if (!id.empty() && !is_slug(id)) {
        const auto slug = slug_of(id);
        error(row, id_column,
              fmt::format("»{}« ist keine Id; sie besteht aus Kleinbuchstaben, Ziffern und "
                          "Bindestrichen, zum Beispiel »{}«",
                          id, slug.empty() ? "ein-eintrag" : slug));
        return std::nullopt;
    }
    if (!id.empty()) return id;
    if (type_ == type_index<School>) {
        const auto known = by_number_.find(text(row, key_of(&School::number)));
        if (known != by_number_.end()) return known->second;
    }
    return made_id(row, title);
}

std::optional<std::string> RowTargets::made_id(const Row& row, const std::string& title) {
    auto id = slug_of(title);
    // The address of a person outlives the consent to be named.
    if (type_ == type_index<Fachkraft>) {
        error(row, id_column,
              "hier fehlt die Id; sie darf den Namen der Person nicht enthalten, zum Beispiel "
              "»suedschule-1«");
    } else if (id.empty()) {
        error(row, id_column,
              fmt::format("hier fehlt die Id; schreiben Sie eine Spalte »{}« oder »{}«", id_column,
                          title_key_));
    } else if (const auto* record = record_called(id); record && !is_same(row, *record, title)) {
        error(row, id_column,
              fmt::format("ist »{0}« der Eintrag {1}? Dann schreiben Sie »{2}« in eine Spalte "
                          "»{3}«, sonst eine andere Id",
                          title, record->original->path, id, id_column));
    } else {
        if (!record) made_ids_.push_back(id);
        return id;
    }
    return std::nullopt;
}

/// Two schools may have one name; their numbers tell them apart.
bool RowTargets::is_same(const Row& row, const ContentRecord& record,
                         const std::string& title) const {
    const auto has_own_number = type_ == type_index<School> &&
                                !text(row, key_of(&School::number)).empty() &&
                                !word_at(record, key_of(&School::number)).empty();
    return !has_own_number && word_at(record, title_key_) == title;
}

const MatchedColumn* RowTargets::column(std::string_view path) const {
    const auto found = std::ranges::find(columns_, path, &MatchedColumn::path);
    return found == columns_.end() ? nullptr : &*found;
}

std::string RowTargets::text(const Row& row, std::string_view path) const {
    const auto* there = column(path);
    return there ? std::string(trimmed(without_guard(row[there->place].text), " \t\n"))
                 : std::string{};
}

const ContentRecord* RowTargets::record_called(const std::string& id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : found->second;
}

void RowTargets::error(const Row& row, std::string_view path, std::string message) {
    const auto* there = column(path);
    diagnostics_.error({file_.path, file_.text, row[there ? there->place : 0].at},
                       std::move(message));
}

} // namespace schaukasten
