#include "exchange/calendar_days.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <iterator>
#include <string_view>

namespace schaukasten {
namespace {

using namespace std::chrono;

constexpr int days_a_week = 7;

constexpr std::array<std::string_view, days_a_week> weekday_codes{"MO", "TU", "WE", "TH",
                                                                  "FR", "SA", "SU"};

Weekday weekday_in_words(Date day) {
    return static_cast<Weekday>(weekday_of(day).iso_encoding() - 1);
}

std::string_view code_of(Weekday day) {
    return weekday_codes.at(static_cast<std::size_t>(day));
}

sys_days nth_day(year_month month, NthWeekday wanted) {
    const weekday of_week{static_cast<unsigned>(wanted.day) + 1};
    if (wanted.number < 0) return sys_days{month / of_week[last]};
    return sys_days{month / of_week[static_cast<unsigned>(wanted.number)]};
}

sys_days monday_of(Date day) {
    return sys_days{day} - (weekday_of(day) - Monday);
}

/// REQUIRES: the rule has the first day.
std::vector<Date> days_of(const CalendarRule& rule, Date first, Date last) {
    std::vector<Date> all;
    const auto add = [&](sys_days day) {
        if (sys_days{first} <= day && day <= sys_days{last}) all.emplace_back(day);
    };
    if (rule.nth_weekday) {
        const auto last_month = last.year() / last.month();
        for (auto month = first.year() / first.month(); month <= last_month; month += months{1}) {
            add(nth_day(month, *rule.nth_weekday));
        }
        return all;
    }
    for (auto monday = monday_of(first); monday <= sys_days{last};
         monday += weeks{rule.every_weeks}) {
        for (const auto day : rule.weekdays) add(monday + days{static_cast<int>(day)});
    }
    return all;
}

std::vector<Date> exceptions(const CalendarRule& rule, const std::vector<Date>& ruled) {
    std::vector<Date> all;
    std::ranges::set_difference(days_of(rule, ruled.front(), ruled.back()), ruled,
                                std::back_inserter(all));
    return all;
}

} // namespace

bool CalendarRule::has(Date day) const {
    if (nth_weekday) return sys_days{day} == nth_day(day.year() / day.month(), *nth_weekday);
    const auto apart = floor<weeks>(monday_of(day) - monday_of(counted_from)).count();
    return apart % every_weeks == 0 &&
           std::ranges::find(weekdays, weekday_in_words(day)) != weekdays.end();
}

std::string CalendarRule::text(const std::string& until) const {
    if (nth_weekday) {
        return fmt::format("FREQ=MONTHLY;UNTIL={};BYDAY={}{}", until, nth_weekday->number,
                           code_of(nth_weekday->day));
    }
    std::string codes;
    for (const auto day : weekdays) {
        if (!codes.empty()) codes += ',';
        codes += code_of(day);
    }
    const auto interval = every_weeks == 1 ? "" : fmt::format("INTERVAL={};", every_weeks);
    return fmt::format("FREQ=WEEKLY;{}UNTIL={};WKST=MO;BYDAY={}", interval, until, codes);
}

std::optional<CalendarRule> rule_of(const Series& series) {
    const auto& rhythm = series.rhythm;
    if (!rhythm.gives_days()) return std::nullopt;
    CalendarRule rule{rhythm.nth_weekday, rhythm.every_weeks.value_or(1), {}, series.first};
    for (const auto& time : rhythm.weekly) {
        if (std::ranges::find(rule.weekdays, time.day) == rule.weekdays.end()) {
            rule.weekdays.push_back(time.day);
        }
    }
    if (rule.weekdays.empty()) rule.weekdays.push_back(weekday_in_words(series.first));
    std::ranges::sort(rule.weekdays);
    return rule;
}

CalendarDays calendar_days(const std::vector<Date>& listed,
                           const std::optional<CalendarRule>& rule) {
    CalendarDays result;
    std::vector<Date> ruled;
    for (const auto day : listed) {
        (rule && rule->has(day) ? ruled : result.single).push_back(day);
    }
    if (ruled.size() < 2) return {std::nullopt, listed};
    result.series = RuledDays{*rule, ruled.front(), ruled.back(), exceptions(*rule, ruled)};
    return result;
}

} // namespace schaukasten
