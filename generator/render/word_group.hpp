#pragma once

#include "model/directory.hpp"

#include <string_view>

namespace schaukasten {

/// Group of `texte/` that has the words of an enum.
template <class E>
inline constexpr std::string_view word_group = "wort";
template <>
inline constexpr std::string_view word_group<Weekday> = "tage";
template <>
inline constexpr std::string_view word_group<CarrierKind> = "traeger";
template <>
inline constexpr std::string_view word_group<FlyerStatus> = "flyer";
template <>
inline constexpr std::string_view word_group<EventKind> = "terminart";
template <>
inline constexpr std::string_view word_group<EventStatus> = "terminstatus";
template <>
inline constexpr std::string_view word_group<Conformity> = "vereinbarkeit";
template <>
inline constexpr std::string_view word_group<Assessment> = "pruefmethode";
template <>
inline constexpr std::string_view word_group<GapReason> = "ausnahmegrund";
template <>
inline constexpr std::string_view word_group<Dataset> = "datensatz";

} // namespace schaukasten
