#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace schaukasten {

/// A day of the Gregorian calendar that exists.
using Date = std::chrono::year_month_day;

/// "2026-11-23"; nothing if the text has another form or the day does not exist.
std::optional<Date> parse_date(std::string_view text);

/// ISO 8601: "2026-11-23".
std::string iso_date(Date date);

std::chrono::weekday weekday_of(Date date);

struct TimeOfDay {
    int hour = 0;
    int minute = 0;

    friend auto operator<=>(const TimeOfDay&, const TimeOfDay&) = default;
};

/// "8:30" or "08:30", from 0:00 to 24:00.
std::optional<TimeOfDay> parse_time(std::string_view text);

/// "8:30"
std::string clock_time(TimeOfDay time);

/// Today by the wall clock of Europe/Berlin, whatever the machine's own zone is.
Date today_in_germany();

/// Offset of Europe/Berlin from UTC at 0:00 of a day: one hour, two in summer time
/// (last Sunday in March to last Sunday in October, Directive 2000/84/EC).
std::chrono::hours offset_in_germany(Date date);

} // namespace schaukasten
