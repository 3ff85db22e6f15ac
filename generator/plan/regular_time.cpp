#include "plan/regular_time.hpp"

#include "model/public_holidays.hpp"

#include <algorithm>
#include <chrono>

namespace schaukasten {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::weeks;

Date first_day_of_school(const SchoolCalendar& calendar, Date today) {
    const auto* year = calendar.year_of(today);
    const auto begins = year ? year->begins : usual_school_year_of(today).begins;
    const auto* summer = calendar.holidays_on(begins);
    return summer ? Date{sys_days{summer->until} + days{1}} : begins;
}

/// From when until when; nothing if the calendar does not know it.
std::optional<DateRange> range_of(const Rhythm& rhythm, const SchoolCalendar& calendar,
                                  Date today) {
    DateRange range{rhythm.begins, std::nullopt};
    if (!rhythm.limit) return range;
    const auto limit = range_of(*rhythm.limit, calendar, first_day_of_school(calendar, today));
    if (!limit) return std::nullopt;
    if (limit->from && (!range.from || *range.from < *limit->from)) range.from = limit->from;
    range.until = limit->until;
    return range;
}

/// A day before `today` to count the weeks from: the first day of a series counts even on days off.
Date anchor_of(const Rhythm& rhythm, Weekday weekday, Date today) {
    const auto begins = sys_days{rhythm.begins.value_or(today)};
    const std::chrono::weekday wanted{static_cast<unsigned>(weekday) + 1};
    auto day = begins + (wanted - std::chrono::weekday{begins});
    while (day >= sys_days{today}) day -= weeks{rhythm.every_weeks.value_or(1)};
    return day;
}

std::vector<Date> days_of(const OfferTime& time, const Rhythm& rhythm, const Offer& offer,
                          const SchoolCalendar& calendar, DateRange in_sight) {
    const auto first = anchor_of(rhythm, time.day, *in_sight.from);
    Series series{first, rhythm, std::nullopt, {}, offer.schools};
    series.rhythm.weekly = {{time.day, {}, {}}};
    series.rhythm.limit.reset();
    series.rhythm.not_in_holidays = !rhythm.in_holidays_too;
    return days_of(series, calendar, *in_sight.from, *in_sight.until);
}

bool takes_place(const Event& event) {
    return event.status != EventStatus::Cancelled && event.status != EventStatus::Postponed;
}

bool has_hours(const Event& event) {
    return event.length() == days{0} && event.begins.time && event.ends && event.ends->time;
}

} // namespace

bool is_off(const RegularTime& time, Date day, const SchoolCalendar& calendar) {
    if (time.in_holidays_too) return public_holiday_on(day).has_value();
    return are_all_off(calendar, day, time.schools);
}

std::vector<RegularTime> office_hours_of(const Assignment& work) {
    std::vector<RegularTime> all;
    for (const auto& hour : work.office_hours) {
        all.push_back({.from = hour.from,
                       .to = hour.to,
                       .weekday = hour.day,
                       .since = work.since,
                       .until = work.until,
                       .schools = {&work.school, 1}});
    }
    return all;
}

std::vector<RegularTime> office_hours_of(std::span<const WorkAtSchool> work) {
    std::vector<RegularTime> all;
    for (const auto& each : work) {
        const auto hours = office_hours_of(*each.assignment);
        all.insert(all.end(), hours.begin(), hours.end());
    }
    return all;
}

std::optional<RegularTime> time_of(const OfferTime& time, const Offer& offer,
                                   const SchoolCalendar& calendar, Date today, days looks_ahead) {
    const auto rhythm = time.rhythm.empty() ? Rhythm{} : parse_rhythm(time.rhythm.original);
    if (!rhythm || !tells_days(*rhythm, time.day)) return std::nullopt;
    const auto range = range_of(*rhythm, calendar, today);
    if (!range || (range->until && *range->until < today)) return std::nullopt;
    RegularTime regular{
        .from = time.from, .to = time.to, .schools = offer.schools, .place = &time.place};
    regular.since = range->from;
    regular.until = range->until;
    regular.in_holidays_too = rhythm->in_holidays_too;
    const bool has_begun = !range->from || *range->from <= today;
    if (has_begun && !rhythm->nth_weekday && rhythm->every_weeks.value_or(1) == 1) {
        regular.weekday = time.day;
        return regular;
    }
    const Date end_of_sight = sys_days{today} + looks_ahead - days{1};
    regular.days = days_of(time, *rhythm, offer, calendar,
                           {today, std::min(end_of_sight, range->until.value_or(end_of_sight))});
    std::erase_if(regular.days, [&](Date day) { return !range->covers(day); });
    if (regular.days.empty()) return std::nullopt;
    return regular;
}

std::vector<RegularTime> times_of(const Offer& offer, const SchoolCalendar& calendar, Date today,
                                  days looks_ahead) {
    std::vector<RegularTime> all;
    for (const auto& time : offer.times) {
        auto regular = time_of(time, offer, calendar, today, looks_ahead);
        if (regular) all.push_back(std::move(*regular));
    }
    return all;
}

std::vector<RegularTime> times_and_dates_of(std::uint32_t offer, const Directory& directory,
                                            const Relations& relations, Date today) {
    auto all = times_of(directory.all<Offer>()[offer], directory.calendar, today);
    if (all.empty()) return all;
    for (const auto place : relations.to<Event, Offer>(offer)) {
        const auto& event = directory.all<Event>()[place];
        if (event.coming.empty() || !takes_place(event)) continue;
        if (!has_hours(event)) return {};
        all.push_back({.from = *event.begins.time,
                       .to = *event.ends->time,
                       .days = event.coming,
                       .place = &event.place});
    }
    return all;
}

} // namespace schaukasten
