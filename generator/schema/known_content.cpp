#include "schema/known_content.hpp"

#include "check/ids.hpp"
#include "check/site_file.hpp"
#include "model/site.hpp"
#include "model/vocabulary_file.hpp"

namespace schaukasten {
namespace {

const TomlValue* value_at(const TomlTable& table, std::string_view key) {
    const auto* entry = table.find(key);
    return entry ? &entry->value : nullptr;
}

std::string text_at(const TomlTable& table, std::string_view key) {
    const auto* value = value_at(table, key);
    const auto* text = value ? std::get_if<std::string>(&value->data) : nullptr;
    return text ? *text : std::string{};
}

const TomlArray& list_at(const TomlTable& table, std::string_view key) {
    static const TomlArray none;
    const auto* value = value_at(table, key);
    const auto* list = value ? std::get_if<TomlArray>(&value->data) : nullptr;
    return list ? *list : none;
}

/// The first line: names are shown in lists. Of somebody with a role the role: lists end up in
/// other files, where nobody looks for a name when a consent is withdrawn.
std::string name_in(const TomlTable& table, const FileKind& kind) {
    std::string name = kind.role_key.empty() ? std::string{} : text_at(table, kind.role_key);
    if (!kind.role_key.empty()) return name.substr(0, name.find('\n'));
    for (const auto key : kind.name_keys) {
        const auto part = text_at(table, key);
        if (!part.empty() && !name.empty()) name += ' ';
        name += part;
    }
    return name.substr(0, name.find('\n'));
}

void add_terms(std::vector<KnownContent::Entry>& terms, const TomlTable& table) {
    for (const auto& element : list_at(table, key_of(&VocabularyFile::terms))) {
        const auto* term = std::get_if<TomlTable>(&element.data);
        if (!term) continue;
        auto id = text_at(*term, key_of(&Term::id));
        if (!id.empty()) terms.push_back({std::move(id), text_at(*term, key_of(&Term::name))});
    }
}

void add_languages(std::vector<std::string>& languages, const TomlTable& table) {
    const auto* heading = value_at(table, key_of(&Site::heading));
    const auto* keys = heading ? std::get_if<TomlTable>(&heading->data) : nullptr;
    if (!keys) return;
    for (const auto& element : list_at(*keys, key_of(&Heading::languages))) {
        const auto* tag = std::get_if<std::string>(&element.data);
        if (tag && is_language_tag(*tag)) languages.push_back(*tag);
    }
}

} // namespace

KnownContent known_content(const Content& content) {
    KnownContent known;
    known.records.resize(type_count);
    known.media = content.media;
    for (const auto& record : content.records) {
        const auto type = type_of_folder(record.folder);
        if (type) {
            if (!record.language.empty()) continue; // a translation
            known.records[*type].push_back(
                {record.stem, name_in(record.table, file_kinds()[*type])});
        } else if (record.folder == vocabulary_folder) {
            const auto vocabulary = vocabulary_called(record.stem);
            if (!vocabulary) continue;
            add_terms(known.terms.at(static_cast<std::size_t>(*vocabulary)), record.table);
        } else if (record.folder.empty() && record.stem == site_file) {
            add_languages(known.languages, record.table);
        }
    }
    if (known.languages.empty()) known.languages = Heading{}.languages;
    return known;
}

} // namespace schaukasten
