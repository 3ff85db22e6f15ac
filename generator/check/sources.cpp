#include "check/sources.hpp"

#include "base/disguise.hpp"
#include "base/nearest.hpp"
#include "base/slug.hpp"
#include "check/accessibility_file.hpp"
#include "check/calendar_file.hpp"
#include "check/data_source_file.hpp"
#include "check/known_keys.hpp"
#include "check/site_file.hpp"
#include "check/wrong_folder.hpp"
#include "model/search_word.hpp"
#include "model/vocabulary_file.hpp"
#include "read/boundary_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace schaukasten {
namespace {

std::vector<std::string_view> all_folders() {
    std::vector<std::string_view> folders;
    for (std::size_t type = 0; type < type_count; ++type) {
        folders.push_back(name_of_type(type).folder);
    }
    folders.push_back(vocabulary_folder);
    return folders;
}

/// That stand directly in content/, each once.
constexpr std::array single_files{site_file, calendar_file, accessibility_file, data_source_file};

constexpr std::size_t longest_name = 80;

/// "Süd 2.toml" as "sued-2.toml", "Ferien.EN.md" as "ferien.en.md".
std::string better_name(const Record& record) {
    const std::string_view stem = record.stem;
    const auto dot = stem.rfind('.');
    const auto language = dot == std::string_view::npos ? "" : slug_of(stem.substr(dot + 1));
    const bool is_translation =
        record.is_markdown && record.language.empty() && is_language_tag(language);
    auto name = slug_of(is_translation ? stem.substr(0, dot) : stem);
    if (name.empty()) name = "ein-neuer-name";
    if (is_translation) name += "." + language;
    if (!record.language.empty()) name += "." + record.language;
    return name + (record.is_markdown ? ".md" : ".toml");
}

/// "suedschule - Kopie", "suedschule (1)", as file managers and browsers call them.
bool is_copy(std::string_view stem) {
    return stem.ends_with(" - Kopie") || stem.ends_with(" Kopie") || stem.ends_with(" copy") ||
           (stem.ends_with(')') && stem.find(" (") != std::string_view::npos);
}

/// As people call it, which is no id: its name or title.
std::string_view title_of(const Record& record) {
    for (const auto& entry : record.table.entries) {
        if (entry.key != key_of(&School::name) && entry.key != key_of(&Offer::title)) continue;
        if (const auto* text = std::get_if<std::string>(&entry.value.data)) return *text;
    }
    return {};
}

bool is_only_too_long(std::string_view stem) {
    auto start = stem.substr(0, longest_name);
    while (start.ends_with('-')) start.remove_suffix(1);
    return stem.size() > longest_name && is_slug(start);
}

/// "elterncafe.tr.toml" and "ferien.türkisch.md": what to do instead.
std::string translation_meant(const Record& record) {
    const std::string_view stem = record.stem;
    const auto dot = stem.rfind('.');
    if (dot == std::string_view::npos || !is_slug(stem.substr(0, dot))) return {};
    const auto original = stem.substr(0, dot);
    const auto language = stem.substr(dot + 1);
    if (!record.is_markdown && is_language_tag(language)) {
        return fmt::format("eine Übersetzung bekommt hier keine eigene Datei; schreiben Sie sie in "
                           "{}.toml unter [{}.{}]",
                           original, translation_key, language);
    }
    if (record.is_markdown && !is_language_tag(slug_of(language))) {
        return fmt::format("vor der Endung steht das Kürzel der Sprache, Türkisch zum Beispiel ist "
                           "tr: {}.tr.md",
                           original);
    }
    return {};
}

class Claims {
public:
    Claims(Ids& ids, Diagnostics& diagnostics) : ids_(ids), diagnostics_(diagnostics) {}

    void claim(const Record& record) {
        if (record.folder.empty()) return site(record);
        if (record.folder == vocabulary_folder) return vocabulary(record);
        const auto type = type_of_folder(record.folder);
        if (!type) return unknown_folder(record);
        if (!ending_fits(record, name_of_type(*type).is_markdown) || !name_fits(record) ||
            !folder_fits(record, *type)) {
            ids_.stray.push_back(slug_of(record.stem));
            return;
        }
        if (record.language.empty()) {
            ids_.records.at(*type).add(record.stem, title_of(record));
            sources_.at(*type).push_back({&record, {}});
        } else {
            translations_.push_back({*type, &record});
        }
    }

    Sources finish() {
        for (const auto& [type, record] : translations_) {
            const auto place = ids_.records.at(type).find(record->stem);
            if (place) {
                sources_.at(type)[*place].translations.push_back(record);
            } else {
                error(*record, fmt::format("zu dieser Übersetzung fehlt der Text selbst, {}/{}.md",
                                           record->folder, record->stem));
            }
        }
        return std::move(sources_);
    }

    void other(const OtherFile& file) {
        const std::string_view path = file.path;
        const auto folder = path.substr(0, path.find('/'));
        const auto type = type_of_folder(folder);
        std::string_view ending;
        if (type) ending = name_of_type(*type).is_markdown ? ".md" : ".toml";
        const auto name = path.substr(path.rfind('/') + 1); // npos + 1 is 0
        if (type) ids_.stray.push_back(slug_of(name.substr(0, name.find('.'))));
        diagnostics_.error({file.shown, {}, {}}, foreign_file_message(path, ending));
    }

private:
    void site(const Record& record) {
        const bool is_known = std::ranges::find(single_files, record.stem) != single_files.end();
        if (is_known && !record.is_markdown) return;
        if (const auto type = type_meant(record.table, record.is_markdown)) {
            return error(record, wrong_folder_message(*type));
        }
        error(record, fmt::format("diese Datei gehört zu nichts; Einträge liegen in den Ordnern {}",
                                  fmt::join(all_folders(), ", ")));
    }

    void vocabulary(const Record& record) {
        if (!record.is_markdown &&
            (vocabulary_called(record.stem) || record.stem == search_word_file)) {
            return;
        }
        std::vector<std::string_view> names(vocabulary_names.begin(), vocabulary_names.end());
        names.push_back(search_word_file);
        error(record, fmt::format("diese Datei ist kein Vokabular{}; es gibt: {}",
                                  did_you_mean(record.stem, names), fmt::join(names, ", ")));
    }

    void unknown_folder(const Record& record) {
        auto way_out = did_you_mean(record.folder, all_folders());
        if (way_out.empty()) way_out = fmt::format("; es gibt: {}", fmt::join(all_folders(), ", "));
        error(record,
              fmt::format("den Ordner »{}« kennt Schaukasten nicht{}", record.folder, way_out));
    }

    bool ending_fits(const Record& record, bool is_markdown) {
        if (record.is_markdown == is_markdown) return true;
        error(record, fmt::format("im Ordner »{}« enden die Dateien auf {}", record.folder,
                                  is_markdown ? ".md" : ".toml"));
        return false;
    }

    bool folder_fits(const Record& record, std::size_t type) {
        if (!record.is_readable || !record.language.empty()) return true;
        const auto meant = type_meant(record.table, type);
        if (!meant) return true;
        error(record, wrong_folder_message(*meant));
        return false;
    }

    bool name_fits(const Record& record) {
        if (is_slug(record.stem)) return true;
        if (record.stem.find('/') != std::string::npos) {
            error(record,
                  fmt::format("legen Sie die Datei unmittelbar in den Ordner »{}«", record.folder));
        } else if (const auto disguise = disguise_in(record.stem)) {
            error(record,
                  fmt::format("im Dateinamen steckt {}; nennen Sie die Datei {}{}", disguise->what,
                              slug_of(disguise->plain), record.is_markdown ? ".md" : ".toml"));
        } else if (is_only_too_long(record.stem)) {
            error(record, fmt::format("der Dateiname ist länger als {} Zeichen; nehmen Sie einen "
                                      "kürzeren",
                                      longest_name));
        } else if (const auto way_out = translation_meant(record); !way_out.empty()) {
            error(record, way_out);
        } else if (is_copy(record.stem)) {
            error(record,
                  fmt::format("das sieht nach einer Kopie aus; löschen Sie sie, oder nennen "
                              "Sie die Datei {}",
                              better_name(record)));
        } else {
            error(record,
                  fmt::format("der Dateiname hat andere Zeichen als Kleinbuchstaben, Ziffern und "
                              "Bindestriche; nennen Sie die Datei {}",
                              better_name(record)));
        }
        return false;
    }

    void error(const Record& record, std::string message) {
        diagnostics_.error(record.place({}), std::move(message));
    }

    Ids& ids_;
    Diagnostics& diagnostics_;
    Sources sources_;
    std::vector<std::pair<std::size_t, const Record*>> translations_;
};

} // namespace

Sources claim_files(const Content& content, Ids& ids, Diagnostics& diagnostics) {
    Claims claims(ids, diagnostics);
    for (const auto& record : content.records) claims.claim(record);
    for (const auto& file : content.other_files) {
        if (file.path != boundary_file_name) claims.other(file);
    }
    return claims.finish();
}

} // namespace schaukasten
