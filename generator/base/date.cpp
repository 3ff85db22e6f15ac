#include "base/date.hpp"

#include <fmt/format.h>

#include <charconv>

namespace schaukasten {
namespace {

using namespace std::chrono;

std::optional<int> number(std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size() || digits.front() == '-') {
        return std::nullopt;
    }
    return value;
}

/// 1:00 UTC of the last Sunday of a month, when clocks change.
sys_seconds change_of_clocks(year y, month m) {
    return sys_days{y / m / Sunday[last]} + hours{1};
}

hours offset_at(sys_seconds moment) {
    const auto y = year_month_day{floor<days>(moment)}.year();
    const bool summer =
        moment >= change_of_clocks(y, March) && moment < change_of_clocks(y, October);
    return hours{summer ? 2 : 1};
}

} // namespace

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto y = number(text.substr(0, 4));
    const auto m = number(text.substr(5, 2));
    const auto d = number(text.substr(8, 2));
    if (!y || !m || !d) return std::nullopt;
    const Date date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::string iso_date(Date date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

weekday weekday_of(Date date) {
    return weekday{sys_days{date}};
}

std::optional<TimeOfDay> parse_time(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon < 1 || colon > 2 || text.size() != colon + 3) {
        return std::nullopt;
    }
    const auto hour = number(text.substr(0, colon));
    const auto minute = number(text.substr(colon + 1));
    if (!hour || !minute || *minute > 59 || *hour * 60 + *minute > 24 * 60) return std::nullopt;
    return TimeOfDay{*hour, *minute};
}

std::string clock_time(TimeOfDay time) {
    const auto digit = [](int value) { return static_cast<char>('0' + value); };
    std::string text;
    if (time.hour >= 10) text += digit(time.hour / 10);
    text += digit(time.hour % 10);
    text += ':';
    text += digit(time.minute / 10);
    text += digit(time.minute % 10);
    return text;
}

hours offset_in_germany(Date date) {
    // Clocks change at 1:00 UTC, so at local midnight the offset of the day before still holds.
    return offset_at(sys_days{date} - hours{1});
}

Date today_in_germany() {
    const auto now = floor<seconds>(system_clock::now());
    return Date{floor<days>(now + offset_at(now))};
}

} // namespace schaukasten
