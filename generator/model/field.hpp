#pragma once

#include "model/vocabulary_name.hpp"

#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace schaukasten {

// The schema is written once: beside each record's struct stands its table of fields, a constexpr
// tuple of member pointers. Reading, checking, "Meinten Sie …?", consent, references in both
// directions and the names that templates may use are derived from it; what kind of value a key
// takes is the member's type.
//
//     template <> inline constexpr auto fields<Carrier> = std::tuple{
//         field("name", &Carrier::name, "Name des Trägers").required().translatable(), …};

template <class Owner, class Member>
struct Field {
    std::string_view key;
    Member Owner::*member;
    std::string_view help; // one German sentence for editors
    bool is_required = false;
    bool is_translatable = false;
    bool is_personal = false;
    bool is_for_checks = false; // stands on no page
    bool has_way_back = false;  // seen from the other side it says more than "refers to this"
    std::optional<Vocabulary> vocabulary{}; // of a TermRef
    std::string_view unit{};                // stands behind a number on pages: "%", "km"

    [[nodiscard]] constexpr Field required() const { return with(&Field::is_required); }
    [[nodiscard]] constexpr Field translatable() const { return with(&Field::is_translatable); }
    /// Published only while the record's Einwilligung names the key and is in force.
    [[nodiscard]] constexpr Field personal() const { return with(&Field::is_personal); }
    [[nodiscard]] constexpr Field from(Vocabulary terms) const {
        auto copy = *this;
        copy.vocabulary = terms;
        return copy;
    }

    [[nodiscard]] constexpr Field for_checks() const { return with(&Field::is_for_checks); }
    /// The page of what is referred to has a heading of its own for it, `verweis.<key>` in texte/.
    [[nodiscard]] constexpr Field back() const { return with(&Field::has_way_back); }
    [[nodiscard]] constexpr Field in(std::string_view name) const {
        auto copy = *this;
        copy.unit = name;
        return copy;
    }

private:
    [[nodiscard]] constexpr Field with(bool Field::*flag) const {
        auto copy = *this;
        copy.*flag = true;
        return copy;
    }
};

template <class Owner, class Member>
constexpr Field<Owner, Member> field(std::string_view key, Member Owner::*member,
                                     std::string_view help) {
    return {key, member, help};
}

/// The table of fields of a record or of a table inside one; specialised beside each struct.
template <class T>
inline constexpr auto fields = std::tuple<>{};

template <class T>
inline constexpr bool has_fields = std::tuple_size_v<std::remove_cvref_t<decltype(fields<T>)>> != 0;

/// Calls `visit(field)` for each field of T in the table's order.
template <class T, class Visit>
constexpr void for_each_field(Visit&& visit) {
    std::apply([&](const auto&... each) { (visit(each), ...); }, fields<T>);
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
