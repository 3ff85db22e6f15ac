#pragma once

#include "base/toml.hpp"
#include "model/record.hpp"

#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

namespace schaukasten {

/// Calls `visit(value, at)` for each value of type Value in a record and in the tables inside it;
/// `at` is where it stands in the file, `written` the table as it was read.
template <class Value, class T, class Visit>
void for_each_value(const T& record, const TomlTable& written, const Visit& visit);

template <class Value, class Member, class Visit>
void visit_values_in(const Member& member, const TomlValue& written, const Visit& visit) {
    if constexpr (std::is_same_v<Member, Value>) {
        visit(member, written.where);
    } else if constexpr (has_fields<Member>) {
        const auto* table = std::get_if<TomlTable>(&written.data);
        if (table) for_each_value<Value>(member, *table, visit);
    }
}

template <class Value, class Member, class Visit>
void visit_values_in(const std::optional<Member>& member, const TomlValue& written,
                     const Visit& visit) {
    if (member) visit_values_in<Value>(*member, written, visit);
}

template <class Value, class Member, class Visit>
void visit_values_in(const std::vector<Member>& list, const TomlValue& written,
                     const Visit& visit) {
    const auto* elements = std::get_if<TomlArray>(&written.data);
    if (!elements || elements->size() != list.size()) return; // a mistake is reported already
    for (std::size_t i = 0; i < list.size(); ++i) {
        visit_values_in<Value>(list[i], (*elements)[i], visit);
    }
}

template <class Value, class T, class Visit>
void for_each_value(const T& record, const TomlTable& written, const Visit& visit) {
    for_each_field<T>([&](const auto& f) {
        const auto* entry = written.find(f.key);
        if (entry) visit_values_in<Value>(record.*(f.member), entry->value, visit);
    });
}

} // namespace schaukasten
