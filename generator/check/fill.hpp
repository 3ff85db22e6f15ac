#pragma once

#include "base/nearest.hpp"
#include "base/slug.hpp"
#include "check/value_reader.hpp"
#include "model/member_kind.hpp"
#include "model/record.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace schaukasten {

// Fills a record, or a table inside one, from TOML by its table of fields: kinds, required keys,
// references, terms, translations. What is wrong is reported; what is right is filled in.

inline constexpr std::string_view translation_key = "uebersetzung";

template <class Member>
constexpr bool is_translatable_member();

/// Whether a table of type T has anything to translate, itself or inside.
template <class T>
constexpr bool has_translatable_fields() {
    bool found = false;
    for_each_field_of<T>([&](const auto& f) {
        using Member = std::remove_cvref_t<decltype(std::declval<T&>().*(f.member))>;
        found = found || is_translatable_member<Member>();
    });
    return found;
}

/// Whether a member is a text to translate or has one inside.
template <class Member>
constexpr bool is_translatable_member() {
    if constexpr (is_translated<Member>) {
        return true;
    } else if constexpr (is_list<Member> || is_optional<Member>) {
        return has_translatable_fields<typename Member::value_type>();
    } else {
        return has_translatable_fields<Member>();
    }
}

/// What may stand in `[uebersetzung.en]`.
template <class T>
std::vector<std::string_view> translatable_keys_of() {
    std::vector<std::string_view> keys;
    for_each_field_of<T>([&](const auto& f) {
        using Member = std::remove_cvref_t<decltype(std::declval<T&>().*(f.member))>;
        if (is_translatable_member<Member>()) keys.push_back(f.key);
    });
    return keys;
}

template <class T>
std::vector<std::string_view> keys_of() {
    std::vector<std::string_view> keys;
    const auto add = [&](const auto& f) { keys.push_back(f.key); };
    for_each_field<T>(add);
    if constexpr (has_translatable_fields<T>()) keys.push_back(translation_key);
    if constexpr (std::is_base_of_v<RecordHead, T>) for_each_field<RecordHead>(add);
    return keys;
}

class Filler {
public:
    /// `languages` are the site's, the first is that of the records.
    Filler(ValueReader& reader, const std::vector<std::string>& languages)
        : reader_(reader), languages_(languages) {}

    /// `at` is where the table begins, for keys that are missing.
    template <class T>
    void fill(T& to, const TomlTable& table, Position at) {
        report_unknown_keys<T>(table);
        for_each_field_of<T>([&](const auto& f) {
            const auto* entry = table.find(f.key);
            if (entry) {
                reader_.at_key(f.key);
                read_member(to.*(f.member), f, entry->value);
            } else if (f.is_required) {
                reader_.error(at, fmt::format("es fehlt das Feld »{}«: {}", f.key, f.help));
            }
        });
        if constexpr (has_translatable_fields<T>()) {
            if (const auto* entry = table.find(translation_key)) translations(to, *entry);
        }
    }

    /// Only fields that can be translated; `table` is `[uebersetzung.<language>]`, or the front
    /// matter of a translated Markdown file.
    template <class T>
    void fill_translation(T& to, const TomlTable& table, const std::string& language) {
        for (const auto& entry : table.entries) {
            bool known = false;
            for_each_field_of<T>([&](const auto& f) {
                if (f.key != entry.key) return;
                known = true;
                reader_.at_key(f.key);
                translate_member(to.*(f.member), f, entry, language);
            });
            if (!known) report_unknown_key(entry, translatable_keys_of<T>());
        }
    }

    /// Terms of a vocabulary refer to terms of the same one.
    void in_vocabulary(Vocabulary vocabulary) { own_vocabulary_ = vocabulary; }

    /// Tags of the languages that something was translated into, as they were met.
    [[nodiscard]] const std::vector<std::string>& seen_languages() const { return seen_; }

private:
    template <class T>
    void report_unknown_keys(const TomlTable& table) {
        const auto keys = keys_of<T>();
        for (const auto& entry : table.entries) {
            if (std::ranges::find(keys, entry.key) == keys.end()) report_unknown_key(entry, keys);
        }
    }

    void report_unknown_key(const TomlEntry& entry, const std::vector<std::string_view>& keys) {
        auto way_out = did_you_mean(entry.key, keys);
        if (way_out.empty()) way_out = fmt::format("; hier gibt es: {}", fmt::join(keys, ", "));
        reader_.error(entry.where, fmt::format("unbekanntes Feld »{}«{}", entry.key, way_out));
    }

    template <class Member, class FieldOf>
    void read_member(Member& to, const FieldOf& f, const TomlValue& value) {
        if constexpr (is_translated<Member>) {
            reader_.read(to.original, value);
            if (f.is_required) report_empty(f.key, value);
        } else if constexpr (is_list<Member>) {
            read_list(to, f, value);
        } else if constexpr (is_optional<Member>) {
            read_optional(to, f, value);
        } else if constexpr (std::is_same_v<Member, TermRef>) {
            reader_.read_term(to, f.vocabulary.value_or(own_vocabulary_), value);
        } else if constexpr (has_fields<Member>) {
            if (const auto* table = reader_.table(value)) fill(to, *table, value.where);
        } else {
            reader_.read(to, value);
            if constexpr (requires { to.empty(); }) {
                if (f.is_required && to.empty()) report_empty(f.key, value);
            }
        }
    }

    /// A value that could not be read is missing: no rule is to judge its default.
    template <class Member, class FieldOf>
    void read_optional(std::optional<Member>& to, const FieldOf& f, const TomlValue& value) {
        if constexpr (has_fields<Member>) {
            read_member(to.emplace(), f, value);
        } else {
            Member read{};
            if (reader_.read(read, value)) to = std::move(read);
        }
    }

    template <class Element, class FieldOf>
    void read_list(std::vector<Element>& to, const FieldOf& f, const TomlValue& value) {
        const auto* list = has_fields<Element> ? reader_.sections(value) : reader_.list(value);
        if (!list) return;
        to.clear();
        to.reserve(list->size());
        for (const auto& element : *list) {
            reader_.at_key(f.key);
            auto& read = to.emplace_back();
            if constexpr (has_fields<Element>) {
                if (const auto* table = reader_.section(element)) fill(read, *table, element.where);
            } else {
                read_member(read, f, element);
            }
            if constexpr (std::is_same_v<Element, std::string>) {
                if (read.empty()) report_empty(f.key, element);
            }
        }
    }

    /// Nothing but blanks is nothing, too.
    void report_empty(std::string_view key, const TomlValue& value) {
        const auto* text = std::get_if<std::string>(&value.data);
        if (text && is_blank(*text)) {
            reader_.error(value.where,
                          fmt::format("»{}« ist leer; schreiben Sie hier einen Text", key));
        }
    }

    template <class T>
    void translations(T& to, const TomlEntry& entry) {
        const auto* languages = std::get_if<TomlTable>(&entry.value.data);
        if (!languages) {
            return reader_.error(entry.where,
                                 "eine Übersetzung steht unter [uebersetzung.en], mit dem "
                                 "Kürzel der Sprache");
        }
        for (const auto& translation : languages->entries) {
            const auto* table = std::get_if<TomlTable>(&translation.value.data);
            if (!table && std::holds_alternative<TomlArray>(translation.value.data)) {
                reader_.error(translation.where,
                              fmt::format("schreiben Sie [uebersetzung.{}] mit einfachen Klammern",
                                          translation.key));
                continue;
            }
            if (!table) {
                reader_.error(translation.where,
                              fmt::format("hier fehlt das Kürzel der Sprache; schreiben Sie zum "
                                          "Beispiel [uebersetzung.en] über »{}«",
                                          translation.key));
                continue;
            }
            if (!accept_language(translation)) continue;
            const auto before = reader_.language();
            reader_.in_language(translation.key);
            fill_translation(to, *table, translation.key);
            reader_.in_language(before);
        }
    }

    bool accept_language(const TomlEntry& translation) {
        const auto& key = translation.key;
        const bool known = std::ranges::find(languages_, key) != languages_.end();
        if (const auto small = slug_of(key);
            !known && small != key && std::ranges::find(languages_, small) != languages_.end()) {
            reader_.error(translation.where,
                          fmt::format("das Kürzel der Sprache schreibt man klein: "
                                      "[uebersetzung.{}]",
                                      small));
            return false;
        }
        if (!known) {
            reader_.warning(translation.where,
                            fmt::format("die Website hat keine Sprache »{0}«; tragen Sie \"{0}\" "
                                        "in schaukasten.toml bei »sprachen« ein",
                                        key));
        } else if (key == languages_.front()) {
            reader_.error(translation.where,
                          fmt::format("»{}« ist die Sprache der Einträge selbst; "
                                      "schreiben Sie den Text ohne [uebersetzung.{}]",
                                      key, key));
            return false;
        } else if (std::ranges::find(seen_, key) == seen_.end()) {
            seen_.push_back(key);
        }
        return true;
    }

    template <class Member, class FieldOf>
    void translate_member(Member& to, const FieldOf& f, const TomlEntry& entry,
                          const std::string& language) {
        if constexpr (is_translated<Member>) {
            decltype(to.original) text{};
            // Left empty, the original stands there.
            if (reader_.read(text, entry.value) && !text.empty()) {
                to.translations.emplace_back(language, std::move(text));
            }
        } else if constexpr (is_optional<Member>) {
            if constexpr (has_fields<typename Member::value_type>) {
                if (to) return translate_member(*to, f, entry, language);
                return nothing_to_translate(entry);
            }
            not_translatable(entry);
        } else if constexpr (is_list<Member>) {
            translate_list(to, entry, language);
        } else if constexpr (has_fields<Member>) {
            if (const auto* table = reader_.table(entry.value))
                fill_translation(to, *table, language);
        } else {
            not_translatable(entry);
        }
    }

    /// `[[uebersetzung.en.zeiten]]`: the first translates the first of `[[zeiten]]`, and so on.
    template <class Element>
    void translate_list(std::vector<Element>& to, const TomlEntry& entry,
                        const std::string& language) {
        if constexpr (has_fields<Element> && has_translatable_fields<Element>()) {
            if (to.empty()) return nothing_to_translate(entry);
            const auto* list = std::get_if<TomlArray>(&entry.value.data);
            if (!list) return not_a_list(entry, entry.value.where, language);
            if (list->size() > to.size()) {
                return reader_.error(entry.where,
                                     fmt::format("hier gibt es »{}« öfter ({} Mal) als im Eintrag "
                                                 "selbst ({} Mal)",
                                                 entry.key, list->size(), to.size()));
            }
            for (std::size_t i = 0; i < list->size(); ++i) {
                const auto* table = std::get_if<TomlTable>(&(*list)[i].data);
                if (table) {
                    fill_translation(to[i], *table, language);
                } else {
                    not_a_list(entry, (*list)[i].where, language);
                }
            }
        } else {
            not_translatable(entry);
        }
    }

    void not_a_list(const TomlEntry& entry, Position at, const std::string& language) {
        reader_.error(at, fmt::format("schreiben Sie [[uebersetzung.{}.{}]] mit doppelten Klammern "
                                      "in eine eigene Zeile",
                                      language, entry.key));
    }

    void nothing_to_translate(const TomlEntry& entry) {
        reader_.error(entry.where, fmt::format("»{}« gibt es im Eintrag selbst nicht; übersetzt "
                                               "wird nur, was dort steht",
                                               entry.key));
    }

    void not_translatable(const TomlEntry& entry) {
        reader_.error(
            entry.where,
            fmt::format("»{}« wird nicht übersetzt; es gilt für alle Sprachen", entry.key));
    }

    ValueReader& reader_;
    const std::vector<std::string>& languages_;
    std::vector<std::string> seen_;
    Vocabulary own_vocabulary_{};
};

} // namespace schaukasten
