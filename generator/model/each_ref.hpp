#pragma once

#include "model/field.hpp"
#include "model/ref.hpp"

#include <optional>
#include <vector>

namespace schaukasten {

/// Calls `visit(ref, vocabulary)` for every reference in a table and in the tables inside it.
template <class T, class Visit>
void for_each_ref(const T& table, const Visit& visit);

template <class Visit, class T>
void visit_refs_in(const Ref<T>& ref, const FieldInfo& f, const Visit& visit) {
    if (ref.is_set()) visit(ref, f.vocabulary);
}

template <class Visit, class Element>
void visit_refs_in(const std::vector<Element>& list, const FieldInfo& f, const Visit& visit);

template <class Visit, class Element>
void visit_refs_in(const std::optional<Element>& value, const FieldInfo& f, const Visit& visit);

template <class Visit, class Other>
void visit_refs_in(const Other& other, const FieldInfo& /*f*/, const Visit& visit) {
    if constexpr (has_fields<Other>) for_each_ref(other, visit);
}

template <class Visit, class Element>
void visit_refs_in(const std::vector<Element>& list, const FieldInfo& f, const Visit& visit) {
    for (const auto& element : list) visit_refs_in(element, f, visit);
}

template <class Visit, class Element>
void visit_refs_in(const std::optional<Element>& value, const FieldInfo& f, const Visit& visit) {
    if (value) visit_refs_in(*value, f, visit);
}

template <class T, class Visit>
void for_each_ref(const T& table, const Visit& visit) {
    for_each_field<T>([&](const auto& f) { visit_refs_in(table.*(f.member), f, visit); });
}

} // namespace schaukasten
