#pragma once

#include "base/date.hpp"
#include "model/school_time.hpp"
#include "model/word.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace schaukasten {

// What editors write about how often something takes place and until when, in German. What can be
// turned into days is; of all else the words are kept and no day is invented:
//
//     alle 6 Wochen, nicht in den Ferien     every_weeks 6, not_in_holidays
//     jeden ersten Montag im Monat           nth_weekday {1, Monday}
//     2x im Monat                            count {2, Month}: two days that nobody can know
//     dienstags 10–12, freitags 8–9          two weekly times
//     jährlich bis zu den Herbstferien       count {1, Year}, limit: the Herbstferien
//     alle 14 Tage, ab dem 7. Januar 2027    every_weeks 2, begins 2027-01-07
//
// tests/schulzeit/beispiele.json has all there is.

/// First is 1, last is -1.
struct NthWeekday {
    int number = 1;
    Weekday day = Weekday::Monday;

    friend bool operator==(const NthWeekday&, const NthWeekday&) = default;
};

/// What a number of times is counted by.
enum class TimeUnit { Week, Month, Quarter, HalfYear, Year, SchoolYear };

template <>
inline constexpr auto words<TimeUnit> =
    std::array<std::string_view, 6>{"woche", "monat", "quartal", "halbjahr", "jahr", "schuljahr"};

struct Count {
    int times = 1;
    TimeUnit per = TimeUnit::Year;
    std::string what; // "Qualitätszirkel", if it is said

    friend bool operator==(const Count&, const Count&) = default;
};

/// "dienstags 10–12"; the hours may be missing.
struct WeeklyTime {
    Weekday day = Weekday::Monday;
    std::optional<TimeOfDay> from;
    std::optional<TimeOfDay> until;

    friend bool operator==(const WeeklyTime&, const WeeklyTime&) = default;
};

/// "bis zu den Herbstferien"
struct UntilHolidays {
    std::string name;

    friend bool operator==(const UntilHolidays&, const UntilHolidays&) = default;
};

/// "im 2. Halbjahr 2026/27"; of the current school year if none is named.
struct InHalf {
    int half = 1;
    std::string school_year; // "2026/27"

    friend bool operator==(const InHalf&, const InHalf&) = default;
};

/// A Date is the last day.
using TimeLimit = std::variant<Date, UntilHolidays, InHalf>;

struct Rhythm {
    std::optional<int> every_weeks;
    std::optional<NthWeekday> nth_weekday;
    std::optional<Count> count;
    std::vector<WeeklyTime> weekly;
    std::optional<Date> begins;
    std::optional<TimeLimit> limit;
    bool not_in_holidays = false;
    bool in_holidays_too = false;
    bool by_appointment = false;

    /// Whether its days follow from a first one.
    [[nodiscard]] bool gives_days() const {
        return every_weeks.has_value() || nth_weekday.has_value() || !weekly.empty();
    }
    friend bool operator==(const Rhythm&, const Rhythm&) = default;
};

/// Nothing if a part of it is not understood.
std::optional<Rhythm> parse_rhythm(std::string_view written);

/// Whether the days of something on that weekday follow from what is written. "Zweimal im Monat"
/// names none, and neither does "alle 14 Tage" as long as nobody says from when.
bool tells_days(const Rhythm& rhythm, Weekday day);

} // namespace schaukasten
