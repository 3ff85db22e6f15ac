#pragma once

#include "model/ref.hpp"
#include "model/translated.hpp"

#include <optional>
#include <type_traits>
#include <vector>

namespace schaukasten {

// What kind of member a field has, for code that is derived from the tables of fields.

template <class T>
inline constexpr bool is_translated = false;
template <class T>
inline constexpr bool is_translated<Translated<T>> = true;

template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class T>
inline constexpr bool is_record_ref = false;
template <class T>
requires(!std::is_same_v<T, Term>) inline constexpr bool is_record_ref<Ref<T>> = true;

} // namespace schaukasten
