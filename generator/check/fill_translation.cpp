#include "check/fill_translation.hpp"

#include "base/slug.hpp"
#include "model/site.hpp"
#include "read/content.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {

std::string unknown_language_message(std::string_view language) {
    if (!is_language_tag(language)) {
        return fmt::format("»{}« ist kein Kürzel einer Sprache; Türkisch zum Beispiel ist tr",
                           language);
    }
    return fmt::format("die Website hat keine Sprache »{0}«; tragen Sie \"{0}\" in "
                       "schaukasten.toml bei »{1}« ein",
                       language, key_of(&Heading::languages));
}

std::vector<const TomlEntry*> TranslationFiller::accepted(const TomlEntry& entry) {
    const auto* languages = std::get_if<TomlTable>(&entry.value.data);
    if (!languages) {
        reader_.error(entry.where, "eine Übersetzung steht unter [uebersetzung.en], mit dem "
                                   "Kürzel der Sprache");
        return {};
    }
    std::vector<const TomlEntry*> accepted;
    for (const auto& translation : languages->entries) {
        if (is_table(translation) && is_language(translation)) accepted.push_back(&translation);
    }
    return accepted;
}

bool TranslationFiller::is_table(const TomlEntry& translation) {
    if (std::holds_alternative<TomlTable>(translation.value.data)) return true;
    reader_.error(
        translation.where,
        std::holds_alternative<TomlArray>(translation.value.data)
            ? fmt::format("schreiben Sie [uebersetzung.{}] mit einfachen Klammern", translation.key)
            : fmt::format("hier fehlt das Kürzel der Sprache; schreiben Sie zum "
                          "Beispiel [uebersetzung.en] über »{}«",
                          translation.key));
    return false;
}

/// A language that the site does not have yet is read all the same, so that its mistakes are told.
bool TranslationFiller::is_language(const TomlEntry& translation) {
    const auto& key = translation.key;
    const auto is_known = [&](std::string_view tag) {
        return std::ranges::find(languages_, tag) != languages_.end();
    };
    const auto small = slug_of(key);
    if (!is_known(key) && small != key && is_known(small)) {
        reader_.error(
            translation.where,
            fmt::format("das Kürzel der Sprache schreibt man klein: [uebersetzung.{}]", small));
        return false;
    }
    if (!is_known(key)) {
        reader_.warning(translation.where, unknown_language_message(key));
        return true;
    }
    if (key == languages_.front()) {
        reader_.error(translation.where,
                      fmt::format("»{}« ist die Sprache der Einträge selbst; "
                                  "schreiben Sie den Text ohne [uebersetzung.{}]",
                                  key, key));
        return false;
    }
    if (std::ranges::find(seen_, key) == seen_.end()) seen_.push_back(key);
    return true;
}

const TomlArray* TranslationFiller::list_of_at_most(std::size_t most, const TomlEntry& entry,
                                                    const std::string& language) {
    const auto* list = std::get_if<TomlArray>(&entry.value.data);
    if (!list) {
        not_a_list(entry, entry.value.where, language);
        return nullptr;
    }
    if (list->size() <= most) return list;
    reader_.error(entry.where, fmt::format("hier gibt es »{}« öfter ({} Mal) als im Eintrag "
                                           "selbst ({} Mal)",
                                           entry.key, list->size(), most));
    return nullptr;
}

void TranslationFiller::not_a_list(const TomlEntry& entry, Position at,
                                   const std::string& language) {
    reader_.error(at, fmt::format("schreiben Sie [[uebersetzung.{}.{}]] mit doppelten Klammern "
                                  "in eine eigene Zeile",
                                  language, entry.key));
}

void TranslationFiller::nothing_to_translate(const TomlEntry& entry) {
    reader_.error(entry.where, fmt::format("»{}« gibt es im Eintrag selbst nicht; übersetzt "
                                           "wird nur, was dort steht",
                                           entry.key));
}

void TranslationFiller::not_translatable(const TomlEntry& entry) {
    reader_.error(entry.where,
                  fmt::format("»{}« wird nicht übersetzt; es gilt für alle Sprachen", entry.key));
}

} // namespace schaukasten
