#pragma once

#include "model/vocabulary_name.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

namespace schaukasten {

// The schema is written once: beside each record's struct stands its table of fields, constexpr
// member pointers. Reading, checking, "Meinten Sie …?", consent, references in both
// directions and the names that templates may use are derived from it; what kind of value a key
// takes is the member's type.
//
//     template <> inline constexpr auto fields<Carrier> = FieldTable{
//         field("name", &Carrier::name, "Name des Trägers").required().translatable(), …};

/// What a table says of a field, whatever it holds.
struct FieldInfo {
    std::string_view key;
    std::string_view help; // one German sentence for editors
    bool is_required = false;
    bool is_translatable = false;
    bool is_personal = false;
    bool is_for_checks = false; // stands on no page
    bool has_way_back = false;  // seen from the other side it says more than "refers to this"
    std::optional<Vocabulary> vocabulary{}; // of a TermRef
    std::string_view unit{};                // stands behind a number on pages: "%", "km"
};

template <class Owner, class Member>
struct Field : FieldInfo {
    Member Owner::*member;

    constexpr Field(const FieldInfo& info, Member Owner::*of) : FieldInfo(info), member(of) {}

    [[nodiscard]] constexpr Field required() const { return with(&FieldInfo::is_required, true); }
    [[nodiscard]] constexpr Field translatable() const {
        return with(&FieldInfo::is_translatable, true);
    }
    /// Published only while the record's Einwilligung names the key and is in force.
    [[nodiscard]] constexpr Field personal() const { return with(&FieldInfo::is_personal, true); }
    [[nodiscard]] constexpr Field from(Vocabulary terms) const {
        return with(&FieldInfo::vocabulary, terms);
    }
    [[nodiscard]] constexpr Field for_checks() const {
        return with(&FieldInfo::is_for_checks, true);
    }
    /// The page of what is referred to has a heading of its own for it, `verweis.<key>` in texte/.
    [[nodiscard]] constexpr Field back() const { return with(&FieldInfo::has_way_back, true); }
    [[nodiscard]] constexpr Field in(std::string_view name) const {
        return with(&FieldInfo::unit, name);
    }

private:
    template <class Part, class Says>
    [[nodiscard]] constexpr Field with(Part FieldInfo::*part, Says says) const {
        auto copy = *this;
        copy.*part = says;
        return copy;
    }
};

template <class Owner, class Member>
constexpr Field<Owner, Member> field(std::string_view key, Member Owner::*member,
                                     std::string_view help) {
    return {FieldInfo{key, help}, member};
}

template <std::size_t place, class F>
struct PlacedField {
    F field;
};

template <class Places, class... Fs>
struct PlacedFields;

template <std::size_t... places, class... Fs>
struct PlacedFields<std::index_sequence<places...>, Fs...> : PlacedField<places, Fs>... {
    constexpr explicit PlacedFields(const Fs&... all) : PlacedField<places, Fs>{all}... {}

    template <class Visit>
    constexpr void for_each(Visit& visit) const {
        (visit(PlacedField<places, Fs>::field), ...);
    }
};

/// A tuple of fields. std::tuple would do, but a compiler needs four times as long to read it, and
/// each source file reads all tables.
template <class... Fs>
struct FieldTable : PlacedFields<std::index_sequence_for<Fs...>, Fs...> {
    constexpr explicit FieldTable(const Fs&... all)
        : PlacedFields<std::index_sequence_for<Fs...>, Fs...>(all...) {}
    static constexpr std::size_t size = sizeof...(Fs);
};

/// The table of fields of a record or of a table inside one; specialised beside each struct.
template <class T>
inline constexpr auto fields = FieldTable<>{};

template <class T>
inline constexpr bool has_fields = fields<T>.size != 0;

/// Calls `visit(field)` for each field of T in the table's order.
template <class T, class Visit>
constexpr void for_each_field(Visit&& visit) {
    fields<T>.for_each(visit);
}

/// Key of a member, such as `key_of(&School::number)`.
template <class T, class Member>
constexpr std::string_view key_of(Member T::*member) {
    std::string_view key;
    for_each_field<T>([&](const auto& f) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(f.member)>, Member T::*>) {
            if (f.member == member) key = f.key;
        }
    });
    return key;
}

} // namespace schaukasten
