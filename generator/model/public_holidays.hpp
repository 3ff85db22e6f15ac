#pragma once

#include "base/date.hpp"
#include "model/word.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace schaukasten {

// Public holidays of North Rhine-Westphalia (Feiertagsgesetz NW, § 2), the same every year; those
// that move follow from Easter.

enum class PublicHoliday {
    NewYear,
    GoodFriday,
    EasterMonday,
    LabourDay,
    Ascension,
    WhitMonday,
    CorpusChristi,
    GermanUnity,
    AllSaints,
    Christmas,
    SecondChristmasDay
};

template <>
inline constexpr auto words<PublicHoliday> =
    std::array<std::string_view, 11>{"neujahr",        "karfreitag",           "ostermontag",
                                     "tag-der-arbeit", "christi-himmelfahrt",  "pfingstmontag",
                                     "fronleichnam",   "tag-der-einheit",      "allerheiligen",
                                     "weihnachten",    "zweiter-weihnachtstag"};

/// Easter Sunday of the Gregorian calendar (anonymous algorithm of 1876 as in Jean Meeus,
/// "Astronomical Algorithms", chapter 8; also named after Butcher): 2027 -> 28 March.
Date easter_sunday(std::chrono::year year);

/// The public holiday on a day, if it is one.
std::optional<PublicHoliday> public_holiday_on(Date day);

} // namespace schaukasten
