#include "model/public_holidays.hpp"

namespace schaukasten {
namespace {

using namespace std::chrono;

std::optional<PublicHoliday> fixed_holiday_on(Date day) {
    using enum PublicHoliday;
    const auto month_and_day = day.month() / day.day();
    if (month_and_day == January / 1) return NewYear;
    if (month_and_day == May / 1) return LabourDay;
    if (month_and_day == October / 3) return GermanUnity;
    if (month_and_day == November / 1) return AllSaints;
    if (month_and_day == December / 25) return Christmas;
    if (month_and_day == December / 26) return SecondChristmasDay;
    return std::nullopt;
}

} // namespace

// The letters are Meeus'.
Date easter_sunday(year year) {
    const int y = static_cast<int>(year);
    const int a = y % 19;
    const int b = y / 100;
    const int c = y % 100;
    const int d = b / 4;
    const int e = b % 4;
    const int f = (b + 8) / 25;
    const int g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4;
    const int k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return Date{year, month{static_cast<unsigned>(n / 31)},
                std::chrono::day{static_cast<unsigned>(n % 31 + 1)}};
}

std::optional<PublicHoliday> public_holiday_on(Date day) {
    using enum PublicHoliday;
    const bool may_move_there = March <= day.month() && day.month() <= June;
    if (!may_move_there) return fixed_holiday_on(day);
    switch ((sys_days{day} - sys_days{easter_sunday(day.year())}).count()) {
    case -2: return GoodFriday;
    case 1: return EasterMonday;
    // 1 May 2008 was both; it is listed under the name that moves.
    case 39: return Ascension;
    case 50: return WhitMonday;
    case 60: return CorpusChristi;
    default: return fixed_holiday_on(day);
    }
}

} // namespace schaukasten
