#include "model/series.hpp"

#include "model/public_holidays.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

using namespace std::chrono;

constexpr int days_a_week = 7;

Weekday weekday_in_words(Date day) {
    return static_cast<Weekday>(weekday_of(day).iso_encoding() - 1);
}

bool is_nth(Date day, NthWeekday wanted) {
    if (weekday_in_words(day) != wanted.day) return false;
    if (wanted.number > 0) {
        return (static_cast<int>(static_cast<unsigned>(day.day())) - 1) / days_a_week + 1 ==
               wanted.number;
    }
    return Date{sys_days{day} + weeks{1}}.month() != day.month();
}

bool names_weekday(const Rhythm& rhythm, Date day) {
    return std::ranges::find(rhythm.weekly, weekday_in_words(day), &WeeklyTime::day) !=
           rhythm.weekly.end();
}

sys_days monday_of(Date day) {
    return sys_days{day} - (weekday_of(day) - Monday);
}

/// Whether the rhythm alone has that day.
bool falls_on(const Series& series, Date day) {
    const auto& rhythm = series.rhythm;
    if (day == series.first) return true;
    if (rhythm.begins && day < *rhythm.begins) return false;
    if (rhythm.nth_weekday) return is_nth(day, *rhythm.nth_weekday);
    const auto interval = rhythm.every_weeks.value_or(1);
    if (!rhythm.weekly.empty()) {
        const auto apart = floor<weeks>(monday_of(day) - monday_of(series.first)).count();
        return apart % interval == 0 && names_weekday(rhythm, day);
    }
    if (!rhythm.every_weeks) return false;
    return (sys_days{day} - sys_days{series.first}) % weeks{interval} == days{0};
}

bool takes_place(const Series& series, const SchoolCalendar& calendar, Date day) {
    if (std::ranges::find(series.except, day) != series.except.end()) return false;
    if (day == series.first) return true;
    if (public_holiday_on(day)) return false;
    return !series.rhythm.not_in_holidays || !are_all_off(calendar, day, series.schools);
}

std::optional<DateRange> until_holidays(const UntilHolidays& limit, const SchoolCalendar& calendar,
                                        Date day) {
    const SchoolHolidays* next = nullptr;
    for (const auto& each : calendar.holidays) {
        if (each.name.original != limit.name || each.until < day) continue;
        if (next == nullptr || each.from < next->from) next = &each;
    }
    if (next == nullptr) return std::nullopt;
    return DateRange{std::nullopt, Date{sys_days{next->from} - days{1}}};
}

std::optional<DateRange> half_of(const InHalf& limit, const SchoolCalendar& calendar, Date day) {
    const auto* known =
        limit.school_year.empty() ? calendar.year_of(day) : calendar.year_called(limit.school_year);
    const auto usual = [&] {
        if (limit.school_year.empty()) return usual_school_year_of(day);
        return usual_school_year(year{std::stoi(limit.school_year.substr(0, 4))});
    };
    const auto year = known ? *known : usual();
    const auto second = year.second_half.value_or(year.ends.year() / February / 1);
    if (limit.half == 2) return DateRange{second, year.ends};
    return DateRange{year.begins, Date{sys_days{second} - days{1}}};
}

} // namespace

std::optional<DateRange> range_of(const TimeLimit& limit, const SchoolCalendar& calendar,
                                  Date day) {
    if (const auto* until = std::get_if<Date>(&limit)) return DateRange{std::nullopt, *until};
    if (const auto* before = std::get_if<UntilHolidays>(&limit)) {
        return until_holidays(*before, calendar, day);
    }
    return half_of(std::get<InHalf>(limit), calendar, day);
}

std::vector<Date> days_of(const Series& series, const SchoolCalendar& calendar, Date from,
                          Date until) {
    DateRange limit;
    if (series.rhythm.limit) {
        limit = range_of(*series.rhythm.limit, calendar, series.first).value_or(DateRange{});
    }
    auto last = sys_days{until};
    if (series.until) last = std::min(last, sys_days{*series.until});
    std::vector<Date> all;
    for (auto day = std::max(sys_days{from}, sys_days{series.first}); day <= last; day += days{1}) {
        if (limit.covers(day) && falls_on(series, day) && takes_place(series, calendar, day)) {
            all.emplace_back(day);
        }
    }
    return all;
}

} // namespace schaukasten
