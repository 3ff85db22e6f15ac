#pragma once

#include "check/known_keys.hpp"
#include "model/directory.hpp"
#include "model/member_kind.hpp"
#include "schema/key.hpp"

#include <string>
#include <type_traits>
#include <utility>

namespace schaukasten {

// From a table of fields to a KeyTable. What a key takes follows from the type of its member.

template <class T>
inline constexpr KeyKind key_kind_of = std::is_enum_v<T>  ? KeyKind::Word
                                       : is_record_ref<T> ? KeyKind::Record
                                                          : KeyKind::Table;
template <>
inline constexpr KeyKind key_kind_of<bool> = KeyKind::Flag;
template <>
inline constexpr KeyKind key_kind_of<int> = KeyKind::WholeNumber;
template <>
inline constexpr KeyKind key_kind_of<double> = KeyKind::Number;
template <>
inline constexpr KeyKind key_kind_of<std::string> = KeyKind::Line;
template <>
inline constexpr KeyKind key_kind_of<RichText> = KeyKind::Markdown;
template <>
inline constexpr KeyKind key_kind_of<Date> = KeyKind::Day;
template <>
inline constexpr KeyKind key_kind_of<TimeOfDay> = KeyKind::TimeOfDay;
template <>
inline constexpr KeyKind key_kind_of<Moment> = KeyKind::Moment;
template <>
inline constexpr KeyKind key_kind_of<PartialDate> = KeyKind::PartialDate;
template <>
inline constexpr KeyKind key_kind_of<SchoolYear> = KeyKind::SchoolYear;
template <>
inline constexpr KeyKind key_kind_of<Phone> = KeyKind::Phone;
template <>
inline constexpr KeyKind key_kind_of<Email> = KeyKind::Email;
template <>
inline constexpr KeyKind key_kind_of<WebAddress> = KeyKind::WebAddress;
template <>
inline constexpr KeyKind key_kind_of<MediaFile> = KeyKind::File;
template <>
inline constexpr KeyKind key_kind_of<Picture> = KeyKind::Picture;
template <>
inline constexpr KeyKind key_kind_of<GeoPoint> = KeyKind::Point;
template <>
inline constexpr KeyKind key_kind_of<ClassRange> = KeyKind::Classes;
template <>
inline constexpr KeyKind key_kind_of<Colour> = KeyKind::Colour;
template <>
inline constexpr KeyKind key_kind_of<OpenList> = KeyKind::OpenList;
template <>
inline constexpr KeyKind key_kind_of<PartnerName> = KeyKind::PartnerName;
template <>
inline constexpr KeyKind key_kind_of<TermRef> = KeyKind::Term;

template <class A, class B>
constexpr bool is_same_member(A a, B b) {
    if constexpr (std::is_same_v<A, B>) {
        return a == b;
    } else {
        return false;
    }
}

/// Of members whose type says less than the rule of their file does.
template <class Member>
constexpr KeyKind key_kind_of_member(Member member, KeyKind otherwise) {
    if (is_same_member(member, &Term::id)) return KeyKind::TermId;
    if (is_same_member(member, &Consent::keys)) return KeyKind::PersonalKey;
    if (is_same_member(member, &Heading::languages)) return KeyKind::LanguageTag;
    if (is_same_member(member, &SearchWord::targets)) return KeyKind::SearchTarget;
    return otherwise;
}

template <class T>
KeyTable key_table();

template <class Member>
void describe_value(Key& key) {
    if constexpr (is_translated<Member>) {
        key.kind = key_kind_of<decltype(Member::original)>;
    } else if constexpr (is_list<Member>) {
        describe_value<typename Member::value_type>(key);
        key.is_list = true;
    } else if constexpr (is_optional<Member>) {
        describe_value<typename Member::value_type>(key);
    } else if constexpr (is_named<Member>) {
        describe_value<typename Member::value_type>(key);
        key.is_named = true;
    } else {
        key.kind = key_kind_of<Member>;
        if constexpr (key_kind_of<Member> == KeyKind::Word) key.words = words<Member>;
        if constexpr (is_record_ref<Member>) key.type = type_index<typename Member::Record>;
        if constexpr (std::is_same_v<Member, PartnerName>) key.type = type_index<Partner>;
        if constexpr (key_kind_of<Member> == KeyKind::Table) {
            static_assert(has_fields<Member>, "a new kind of value needs a key_kind_of above");
            key.inside = key_table<Member>();
        }
    }
}

/// The type's own keys, and then those of every record.
template <class T>
KeyTable key_table() {
    KeyTable table;
    const auto add = [&]<class Owner, class Member>(const Field<Owner, Member>& f) {
        Key key;
        static_cast<FieldInfo&>(key) = f;
        describe_value<Member>(key);
        key.kind = key_kind_of_member(f.member, key.kind);
        key.can_be_translated = is_translatable_member<Member>();
        key.is_common = std::is_same_v<Owner, RecordHead>;
        table.keys.push_back(std::move(key));
    };
    for_each_field<T>(add);
    if constexpr (std::is_base_of_v<RecordHead, T>) for_each_field<RecordHead>(add);
    return table;
}

} // namespace schaukasten
