#pragma once

#include "check/known_keys.hpp"
#include "check/value_reader.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace schaukasten {

/// What to tell who translates into a language that the site file does not name.
std::string unknown_language_message(std::string_view language);

/// Fills the translations of a record, and of tables inside one, by its table of fields.
class TranslationFiller {
public:
    /// `languages` are the site's, the first is that of the records.
    TranslationFiller(ValueReader& reader, const std::vector<std::string>& languages)
        : reader_(reader), languages_(languages) {}

    /// Whatever languages stand under `uebersetzung` in a table of type T, if it is there.
    template <class T>
    void fill_all(T& to, const TomlTable& table) {
        const auto* entry = table.find(translation_key);
        if (!entry) return;
        for (const auto* translation : accepted(*entry)) {
            const auto before = reader_.language();
            reader_.in_language(translation->key);
            fill(to, std::get<TomlTable>(translation->value.data), translation->key);
            reader_.in_language(before);
        }
    }

    /// Only fields that can be translated; `table` is `[uebersetzung.<language>]`, or the front
    /// matter of a translated Markdown file.
    template <class T>
    void fill(T& to, const TomlTable& table, const std::string& language) {
        for (const auto& entry : table.entries) {
            bool known = false;
            for_each_field_of<T>([&](const auto& f) {
                if (f.key != entry.key) return;
                known = true;
                reader_.at_key(f.key);
                translate_member(to.*(f.member), entry, language);
            });
            if (!known) report_unknown_key(reader_, entry, translatable_keys_of<T>());
        }
    }

    /// Tags of the languages that something was translated into, as they were met.
    [[nodiscard]] const std::vector<std::string>& seen_languages() const { return seen_; }

private:
    template <class Member>
    void translate_member(Member& to, const TomlEntry& entry, const std::string& language) {
        if constexpr (is_translated<Member>) {
            decltype(to.original) text{};
            // Left empty, the original stands there.
            if (reader_.read(text, entry.value) && !text.empty()) {
                to.translations.emplace_back(language, std::move(text));
            }
        } else if constexpr (is_optional<Member>) {
            if constexpr (has_fields<typename Member::value_type>) {
                if (to) return translate_member(*to, entry, language);
                return nothing_to_translate(entry);
            }
            not_translatable(entry);
        } else if constexpr (is_list<Member>) {
            translate_list(to, entry, language);
        } else if constexpr (has_fields<Member>) {
            if (const auto* table = reader_.table(entry.value)) fill(to, *table, language);
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
            const auto* list = list_of_at_most(to.size(), entry, language);
            for (std::size_t i = 0; list && i < list->size(); ++i) {
                const auto* table = std::get_if<TomlTable>(&(*list)[i].data);
                if (table) {
                    fill(to[i], *table, language);
                } else {
                    not_a_list(entry, (*list)[i].where, language);
                }
            }
        } else {
            not_translatable(entry);
        }
    }

    /// The entries of `uebersetzung` that are tables of a language there may be; the others are
    /// reported.
    std::vector<const TomlEntry*> accepted(const TomlEntry& entry);
    bool is_table(const TomlEntry& translation);
    bool is_language(const TomlEntry& translation);
    const TomlArray* list_of_at_most(std::size_t most, const TomlEntry& entry,
                                     const std::string& language);
    void not_a_list(const TomlEntry& entry, Position at, const std::string& language);
    void nothing_to_translate(const TomlEntry& entry);
    void not_translatable(const TomlEntry& entry);

    ValueReader& reader_;
    const std::vector<std::string>& languages_;
    std::vector<std::string> seen_;
};

} // namespace schaukasten
