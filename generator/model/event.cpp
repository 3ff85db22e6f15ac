#include "model/event.hpp"

#include <algorithm>

namespace schaukasten {

using std::chrono::days;
using std::chrono::sys_days;

days Event::length() const {
    if (!ends || !ends->date.ok() || ends->date < begins.date) return days{0};
    return sys_days{ends->date} - sys_days{begins.date};
}

Series series_of(const Event& event) {
    Series series{event.begins.date, {}, event.begins.date, {}, event.schools};
    if (!event.recurrence) return series;
    const auto& recurrence = *event.recurrence;
    series.rhythm = parse_rhythm(recurrence.rhythm.original).value_or(Rhythm{});
    if (recurrence.not_in_holidays) series.rhythm.not_in_holidays = true;
    series.except = recurrence.except;
    if (series.rhythm.gives_days()) series.until = recurrence.until;
    return series;
}

std::vector<Date> days_of(const Event& event, const SchoolCalendar& calendar, Date from,
                          Date until) {
    return days_of(series_of(event), calendar, from, until);
}

Date known_until(const Event& event, const SchoolCalendar& calendar, Date until) {
    if (!series_of(event).rhythm.not_in_holidays || calendar.years.empty()) return until;
    const auto known = std::ranges::max(calendar.years, {}, &SchoolYearDates::ends).ends;
    return std::min(until, std::max(known, event.begins.date));
}

std::vector<Date> coming_days(const Event& event, const SchoolCalendar& calendar, Date today) {
    constexpr days looks_ahead{366};
    const Date a_year_ahead = std::max(sys_days{today}, sys_days{event.begins.date}) + looks_ahead;
    return days_of(event, calendar, sys_days{today} - event.length(),
                   known_until(event, calendar, a_year_ahead));
}

bool goes_on(const Event& event, const SchoolCalendar& calendar, Date today) {
    if (!event.recurrence) return false;
    const auto rhythm = series_of(event).rhythm;
    if (rhythm.gives_days() || rhythm == Rhythm{}) return false;
    DateRange range{event.begins.date, event.recurrence->until};
    const auto limit =
        rhythm.limit ? range_of(*rhythm.limit, calendar, event.begins.date) : std::nullopt;
    return range.covers(today) && (!limit || limit->covers(today));
}

Date last_day_of(const Event& event, const SchoolCalendar& calendar, Date today) {
    const auto past = days_of(event, calendar, event.begins.date, today);
    return past.empty() ? event.begins.date : past.back();
}

} // namespace schaukasten
