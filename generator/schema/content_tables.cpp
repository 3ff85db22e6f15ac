#include "schema/content_tables.hpp"

#include "base/slug.hpp"
#include "check/accessibility_file.hpp"
#include "check/calendar_file.hpp"
#include "check/data_source_file.hpp"
#include "check/site_file.hpp"
#include "model/vocabulary_file.hpp"
#include "schema/describe.hpp"

namespace schaukasten {
namespace {

/// By what `title_of` calls a record.
template <class T>
void name_by(FileKind& kind) {
    if constexpr (std::is_same_v<T, Fachkraft>) {
        kind.name_keys = {key_of(&T::first_name), key_of(&T::last_name)};
        kind.role_key = key_of(&T::role);
    } else if constexpr (requires { &T::title; }) {
        kind.name_keys = {key_of(&T::title)};
    } else if constexpr (requires { &T::term; }) {
        kind.name_keys = {key_of(&T::term)};
    } else {
        kind.name_keys = {key_of(&T::name)};
    }
}

template <class T>
FileKind record_kind() {
    constexpr auto& type = type_name<T>;
    FileKind kind;
    kind.name = type.folder;
    kind.title = type.singular;
    kind.folder = type.folder;
    kind.is_markdown = type.is_markdown;
    kind.path = kind.name + (type.is_markdown ? "/*.md" : "/*.toml");
    kind.table = key_table<T>();
    name_by<T>(kind);
    return kind;
}

template <class T>
FileKind single_file(std::string_view stem, std::string title) {
    FileKind kind;
    kind.name = stem;
    kind.title = std::move(title);
    kind.path = kind.name + ".toml";
    kind.table = key_table<T>();
    return kind;
}

/// A file of vokabulare/.
template <class T>
FileKind word_file(std::string_view stem, std::string title) {
    auto kind = single_file<T>(stem, std::move(title));
    kind.path = std::string(vocabulary_folder) + "/" + kind.path;
    kind.name = std::string(vocabulary_folder) + "-" + kind.name;
    return kind;
}

std::vector<FileKind> all_kinds() {
    std::vector<FileKind> kinds;
    for_each_type([&]<class T>() { kinds.push_back(record_kind<T>()); });
    kinds.push_back(single_file<Site>(site_file, "Verzeichnis"));
    kinds.push_back(single_file<SchoolCalendar>(calendar_file, "Kalender"));
    kinds.push_back(single_file<AccessibilityStatement>(accessibility_file, "Erklärung zur "
                                                                            "Barrierefreiheit"));
    kinds.push_back(single_file<DataSourceFile>(data_source_file, "Datenquellen"));
    for (std::size_t i = 0; i < vocabulary_names.size(); ++i) {
        const auto vocabulary = static_cast<Vocabulary>(i);
        kinds.push_back(word_file<VocabularyFile>(name_of(vocabulary), "Vokabular"));
        kinds.back().vocabulary = vocabulary;
    }
    kinds.push_back(word_file<SearchWordFile>(search_word_file, "Suchwörter"));
    return kinds;
}

} // namespace

const std::vector<FileKind>& file_kinds() {
    static const auto kinds = all_kinds();
    return kinds;
}

std::string command_name(const FileKind& kind) {
    return slug_of(kind.title);
}

} // namespace schaukasten
