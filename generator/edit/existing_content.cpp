#include "edit/existing_content.hpp"

#include "edit/record_toml.hpp"
#include "model/school.hpp"
#include "model/vocabulary_file.hpp"

#include <utility>

namespace schaukasten {
namespace {

std::string text_at(const TomlTable& table, std::string_view key) {
    const auto* entry = table.find(key);
    if (!entry) return {};
    if (const auto* text = std::get_if<std::string>(&entry->value.data)) return *text;
    // A Schulnummer without quotes is a mistake, but one that we can see through.
    if (const auto* number = std::get_if<std::int64_t>(&entry->value.data)) {
        return std::to_string(*number);
    }
    return {};
}

const TomlArray& list_at(const TomlTable& table, std::string_view key) {
    static const TomlArray none;
    const auto* entry = table.find(key);
    const auto* list = entry ? std::get_if<TomlArray>(&entry->value.data) : nullptr;
    return list ? *list : none;
}

void add_school(ExistingContent& existing, const Record& record) {
    existing.schools.push_back({record.stem, text_at(record.table, key_of(&School::number)),
                                record.path, record.text, record.table});
    for (const auto& alias : list_at(record.table, key_of(&RecordHead::aliases))) {
        const auto* former = std::get_if<std::string>(&alias.data);
        if (former) existing.former_ids.push_back(*former);
    }
}

void add_school_forms(ExistingContent& existing, const Record& record) {
    existing.school_form_file = {record.path, record.text};
    for (const auto& value : list_at(record.table, key_of(&VocabularyFile::terms))) {
        const auto* table = std::get_if<TomlTable>(&value.data);
        if (!table) continue;
        Term term;
        term.id = text_at(*table, key_of(&Term::id));
        term.name.original = text_at(*table, key_of(&Term::name));
        if (!term.id.empty()) existing.school_forms.push_back(std::move(term));
    }
}

} // namespace

std::string ExistingContent::KnownSchool::word(std::string_view key) const {
    return text_at(table, key);
}

ExistingContent existing_content(const Content& content) {
    ExistingContent existing;
    for (const auto& record : content.records) {
        if (record.folder == type_name<School>.folder) {
            add_school(existing, record);
        } else if (record.folder == vocabulary_folder &&
                   record.stem == name_of(Vocabulary::SchoolForms)) {
            add_school_forms(existing, record);
        }
    }
    return existing;
}

} // namespace schaukasten
