#pragma once

#include "check/table_keys.hpp"
#include "check/value_kinds.hpp"
#include "model/member_kind.hpp"
#include "model/partner_name.hpp"
#include "model/record.hpp"

#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace schaukasten {

// Which keys a table of content/ may have, and which of them can be translated, by the tables of
// fields.

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

/// In the order in which they are told: the type's own come before those of every record.
template <class T>
std::vector<std::string_view> keys_of() {
    std::vector<std::string_view> keys;
    const auto add = [&](const auto& f) { keys.push_back(f.key); };
    for_each_field<T>(add);
    if constexpr (has_translatable_fields<T>()) keys.push_back(translation_key);
    if constexpr (std::is_base_of_v<RecordHead, T>) for_each_field<RecordHead>(add);
    return keys;
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

template <class Inner>
void add_inner_keys(std::string_view section, std::string_view opening, std::string_view closing,
                    std::vector<InnerKey>& keys) {
    // A partner is a text for those who write content.
    if constexpr (has_fields<Inner> && !std::is_same_v<Inner, PartnerName>) {
        for_each_field<Inner>([&](const auto& f) {
            using Member = std::remove_cvref_t<decltype(std::declval<Inner&>().*(f.member))>;
            auto header = std::string(opening).append(section);
            bool is_section = false;
            if constexpr (is_list<Member>) is_section = has_fields<typename Member::value_type>;
            if (is_section) header.append(".").append(f.key);
            keys.push_back({f.key, section, header.append(closing), is_section});
        });
    }
}

/// What may stand in the sections of a table of type T.
template <class T>
std::vector<InnerKey> inner_keys_of() {
    std::vector<InnerKey> keys;
    for_each_field_of<T>([&](const auto& f) {
        using Member = std::remove_cvref_t<decltype(std::declval<T&>().*(f.member))>;
        if constexpr (is_list<Member>) {
            add_inner_keys<typename Member::value_type>(f.key, "[[", "]]", keys);
        } else if constexpr (is_optional<Member>) {
            add_inner_keys<typename Member::value_type>(f.key, "[", "]", keys);
        } else {
            add_inner_keys<Member>(f.key, "[", "]", keys);
        }
    });
    return keys;
}

/// With what may have been meant, or else with all that may stand there.
void report_unknown_key(ValueKinds& reader, const TomlEntry& entry,
                        const std::vector<std::string_view>& keys);

} // namespace schaukasten
