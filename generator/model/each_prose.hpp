#pragma once

#include "model/record.hpp"

#include <concepts>
#include <type_traits>
#include <vector>

namespace schaukasten {

/// A record that is a text with front matter.
template <class T>
concept HasBody = requires(T record) {
    { record.body } -> std::same_as<Prose&>;
};

/// Calls `visit(language, rich_text)` for every Markdown text of a record and its translations; the
/// language of the original is empty.
template <class T, class Visit>
void for_each_prose(T& record, const Visit& visit) {
    const auto each = [&](auto& prose) {
        visit(std::string_view{}, prose.original);
        for (auto& [language, text] : prose.translations) visit(std::string_view(language), text);
    };
    for_each_field_of<std::remove_const_t<T>>([&](const auto& f) {
        auto& member = record.*(f.member);
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(member)>, Prose>) each(member);
    });
    if constexpr (HasBody<std::remove_const_t<T>>) each(record.body);
}

} // namespace schaukasten
