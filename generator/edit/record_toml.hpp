#pragma once

#include "edit/toml_text.hpp"
#include "model/contact.hpp"
#include "model/field.hpp"
#include "model/place_on_earth.hpp"
#include "model/term.hpp"
#include "model/translated.hpp"

#include <cassert>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace schaukasten {

// Writes a record as TOML by its table of fields, one line a key, in the table's order; what is
// empty is left out. Only kinds that an import fills are known here.

namespace toml_out {

std::optional<std::string> value(const std::string& text);
std::optional<std::string> value(const TranslatedText& text);
std::optional<std::string> value(const Phone& phone);
std::optional<std::string> value(const Email& email);
std::optional<std::string> value(const WebAddress& address);
std::optional<std::string> value(const std::optional<int>& number);
std::optional<std::string> value(const std::optional<GeoPoint>& point);

template <class Other>
std::optional<std::string> value([[maybe_unused]] const std::optional<Other>& other) {
    assert(!other); // an import does not fill it
    return std::nullopt;
}
template <class Other>
std::optional<std::string> value([[maybe_unused]] const Other& other) {
    assert(other.empty()); // an import does not fill it
    return std::nullopt;
}

} // namespace toml_out

/// A TermRef is the place of a term in `terms`.
template <class T>
std::string toml_of(const T& record, std::span<const Term> terms) {
    std::string out;
    for_each_field<T>([&](const auto& field) {
        const auto& member = record.*(field.member);
        std::optional<std::string> value;
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(member)>, TermRef>) {
            if (member.is_set()) value = toml_string(terms[member.at].id);
        } else {
            value = toml_out::value(member);
        }
        if (value) out.append(field.key).append(" = ").append(*value).append("\n");
    });
    return out;
}

} // namespace schaukasten
