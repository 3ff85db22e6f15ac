#pragma once

#include "base/slug.hpp"
#include "check/fill_translation.hpp"
#include "check/known_keys.hpp"
#include "check/table_keys.hpp"
#include "check/value_reader.hpp"
#include "model/field_label.hpp"
#include "model/member_kind.hpp"
#include "model/named.hpp"
#include "model/record.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace schaukasten {

/// Whether "" says the same as no key at all: of what a form may have left empty.
template <class Member>
inline constexpr bool may_be_left_empty =
    is_translated<Member> || std::is_base_of_v<MediaFile, Member> ||
    std::is_same_v<Member, std::string> || std::is_same_v<Member, Phone> ||
    std::is_same_v<Member, Email> || std::is_same_v<Member, WebAddress> ||
    std::is_same_v<Member, Colour>;

/// Fills a record, or a table inside one, from TOML by its table of fields: kinds, required keys,
/// references, terms, translations. What is wrong is reported; what is right is filled in.
class Filler {
public:
    /// `languages` are the site's, the first is that of the records.
    Filler(ValueReader& reader, const std::vector<std::string>& languages)
        : reader_(reader), translations_(reader, languages), key_report_(reader) {}

    /// `at` is where the table begins, for keys that are missing.
    template <class T>
    void fill(T& to, const TomlTable& table, Position at) {
        const auto section = reader_.key();
        auto keys = compare_keys<T>(table, at);
        key_report_.enter(section, keys.known, &inner_keys_of<T>);
        const auto around = reader_.in_section(section.empty() ? std::string{}
                                                               : reader_.section_prefix() +
                                                                     std::string(section) + ".");
        for_each_field_of<T>([&](const auto& f) {
            const auto* entry = table.find(f.key);
            if (bears_gaps_ && is_gap(to.*(f.member), f, entry)) {
                tell_gap(f, entry ? entry->value.where : at);
            } else if (entry) {
                reader_.at_key(f.key);
                read_member(to.*(f.member), f, entry->value);
            } else if (f.is_required) {
                keys.missing.emplace_back(f.key, explanation_of(f));
            }
        });
        key_report_.leave();
        reader_.in_section(around);
        reader_.at_key(section);
        key_report_.report(keys);
        if constexpr (has_translatable_fields<T>()) translations_.fill_all(to, table);
    }

    /// Each table under its name. REQUIRES: the reader is at the key of `value`.
    template <class T>
    void fill_named(Named<T>& to, const TomlValue& value) {
        const auto* all = reader_.table(value);
        if (!all) return;
        const std::string key(reader_.key());
        const auto around = reader_.in_section(reader_.section_prefix() + key + ".");
        for (const auto& entry : all->entries) {
            reader_.at_key(entry.key);
            if (!is_slug(entry.key)) {
                reader_.error(entry.where,
                              fmt::format("»{}« taugt nicht als Name; nehmen Sie Kleinbuchstaben, "
                                          "Ziffern und Bindestriche",
                                          entry.key));
            }
            const auto* table = reader_.table(entry.value);
            if (!table) continue;
            auto& [name, filled] = to.tables.emplace_back(entry.key, T{});
            fill(filled, *table, entry.value.where);
        }
        reader_.in_section(around);
        reader_.at_key(key);
    }

    /// Tags of the languages that something was translated into, as they were met.
    [[nodiscard]] const std::vector<std::string>& seen_languages() const {
        return translations_.seen_languages();
    }

    /// Of a draft: what it still lacks is a hint, since a half-made record is to break no build.
    void bear_gaps() { bears_gaps_ = true; }
    [[nodiscard]] bool has_gaps() const { return has_gaps_; }

    /// Terms of a vocabulary refer to terms of the same one.
    void in_vocabulary(Vocabulary vocabulary) { own_vocabulary_ = vocabulary; }

private:
    template <class T>
    static TableKeys compare_keys(const TomlTable& table, Position at) {
        TableKeys keys{keys_of<T>(), {}, {}, {}, at};
        for (const auto& entry : table.entries) {
            if (std::ranges::find(keys.known, entry.key) != keys.known.end()) continue;
            keys.unknown.push_back(&entry);
        }
        if (!keys.unknown.empty()) keys.inner = inner_keys_of<T>();
        return keys;
    }

    /// Whether a value is still to come: the key is missing, or nothing stands in its quotes.
    template <class Member>
    static bool is_gap(const Member& /*to*/, const FieldInfo& f, const TomlEntry* entry) {
        if (!entry) return f.is_required;
        const auto* text = std::get_if<std::string>(&entry->value.data);
        return text && is_blank(*text) && (f.is_required || !may_be_left_empty<Member>);
    }

    void tell_gap(const FieldInfo& f, Position at) {
        has_gaps_ = true;
        reader_.diagnostics().hint(
            reader_.record().place(at),
            fmt::format("im Entwurf fehlt noch »{}«: {}", f.key, explanation_of(f)));
    }

    template <class Member>
    void read_member(Member& to, const FieldInfo& f, const TomlValue& value) {
        if constexpr (is_translated<Member>) {
            reader_.read(to.original, value);
            if (f.is_required) report_empty(f.key, value);
        } else if constexpr (is_list<Member>) {
            read_list(to, f, value);
        } else if constexpr (is_optional<Member>) {
            read_optional(to, f, value);
        } else if constexpr (std::is_same_v<Member, TermRef>) {
            reader_.read_term(to, f.vocabulary.value_or(own_vocabulary_), value);
        } else if constexpr (std::is_same_v<Member, PartnerName>) {
            reader_.read(to, value);
        } else if constexpr (is_named<Member>) {
            fill_named(to, value);
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
    template <class Member>
    void read_optional(std::optional<Member>& to, const FieldInfo& f, const TomlValue& value) {
        if constexpr (has_fields<Member>) {
            read_member(to.emplace(), f, value);
        } else {
            Member read{};
            if (reader_.read(read, value)) to = std::move(read);
        }
    }

    template <class Element>
    void read_list(std::vector<Element>& to, const FieldInfo& f, const TomlValue& value) {
        constexpr bool is_section = has_fields<Element> && !std::is_same_v<Element, PartnerName>;
        const auto* list = is_section ? reader_.sections(value) : reader_.list(value);
        if (!list) return;
        to.clear();
        to.reserve(list->size());
        for (const auto& element : *list) {
            reader_.at_key(f.key);
            auto& read = to.emplace_back();
            if constexpr (is_section) {
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

    ValueReader& reader_;
    TranslationFiller translations_;
    KeyReport key_report_;
    Vocabulary own_vocabulary_{};
    bool bears_gaps_ = false;
    bool has_gaps_ = false;
};

} // namespace schaukasten
