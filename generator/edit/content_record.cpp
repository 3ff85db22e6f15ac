#include "edit/content_record.hpp"

#include "base/ascii.hpp"
#include "check/ids.hpp"
#include "check/known_keys.hpp"
#include "edit/csv_columns.hpp"
#include "edit/toml_layout.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

void add_file(std::vector<TomlLeaf>& values, const Record& file, const std::string& outer) {
    for (auto& [path, value] : leaves_of(file.table)) {
        values.emplace_back(joined_path(outer, path), std::move(value));
    }
    if (!file.is_markdown) return;
    const auto words = trimmed(file.body(), "\n");
    values.emplace_back(joined_path(outer, body_field.key), TomlValue{std::string(words), {}});
}

std::string translation_path(std::string_view language) {
    return joined_path(translation_key, language);
}

} // namespace

std::vector<ContentRecord> records_of(const Content& content, std::size_t type) {
    const auto& name = name_of_type(type);
    std::vector<ContentRecord> records;
    for (const auto& record : content.records) {
        const bool fits = record.folder == name.folder && record.is_markdown == name.is_markdown;
        if (fits && record.language.empty()) records.push_back({record.stem, &record, {}});
    }
    for (const auto& record : content.records) {
        if (record.folder != name.folder || record.language.empty()) continue;
        const auto found = std::ranges::find(records, record.stem, &ContentRecord::id);
        if (found != records.end()) found->translations.push_back(&record);
    }
    return records;
}

std::vector<TomlLeaf> values_of(const ContentRecord& record) {
    std::vector<TomlLeaf> values;
    add_file(values, *record.original, "");
    for (const auto* file : record.translations) {
        add_file(values, *file, translation_path(file->language));
    }
    return values;
}

ValuePlace place_of_value(std::size_t type, const std::string& id, const ContentRecord* record,
                          std::string_view path) {
    const auto& name = name_of_type(type);
    auto file = std::string(name.folder) + "/" + id;
    const auto parts = parts_of(path);
    const bool is_translation =
        name.is_markdown && parts.size() > 2 && parts.front() == translation_key;
    if (is_translation && !(record && value_at(record->original->table, path))) {
        const auto outer = translation_path(parts[1]).size() + 1;
        return {file.append(".").append(parts[1]).append(".md"), std::string(path.substr(outer))};
    }
    return {file.append(name.is_markdown ? ".md" : ".toml"), std::string(path)};
}

} // namespace schaukasten
