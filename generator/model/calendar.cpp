#include "model/calendar.hpp"

#include "base/ascii.hpp"
#include "model/public_holidays.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

using namespace std::chrono;

template <class Element, class Property>
const Element* first_with(const std::vector<Element>& all, const Property& property) {
    const auto found = std::ranges::find_if(all, property);
    return found == all.end() ? nullptr : &*found;
}

bool frees(const FreeDay& free_day, Ref<School> school) {
    return free_day.schools.empty() ||
           std::ranges::find(free_day.schools, school) != free_day.schools.end();
}

} // namespace

const SchoolYearDates* SchoolCalendar::year_of(Date day) const {
    return first_with(years, [&](const SchoolYearDates& each) { return each.covers(day); });
}

const SchoolYearDates* SchoolCalendar::year_called(std::string_view name) const {
    const auto wanted = school_year_name(name);
    return first_with(years, [&](const SchoolYearDates& each) {
        return each.name == name || (!wanted.empty() && school_year_name(each.name) == wanted);
    });
}

const SchoolHolidays* SchoolCalendar::holidays_on(Date day) const {
    return first_with(holidays, [&](const SchoolHolidays& each) { return each.covers(day); });
}

bool is_day_off(const SchoolCalendar& calendar, Date day, Ref<School> school) {
    if (calendar.holidays_on(day) || public_holiday_on(day)) return true;
    return std::ranges::any_of(calendar.free_days, [&](const FreeDay& each) {
        return each.day == day && frees(each, school);
    });
}

bool are_all_off(const SchoolCalendar& calendar, Date day, std::span<const Ref<School>> schools) {
    if (schools.empty()) return is_day_off(calendar, day, {});
    return std::ranges::all_of(schools,
                               [&](auto school) { return is_day_off(calendar, day, school); });
}

SchoolYearDates usual_school_year(year begins) {
    const auto next = begins + years{1};
    const auto first = static_cast<int>(begins);
    const auto second = static_cast<int>(next) % 100;
    auto name = std::to_string(first) + (second < 10 ? "/0" : "/") + std::to_string(second);
    return {std::move(name), begins / August / 1, next / July / 31, next / February / 1};
}

SchoolYearDates usual_school_year_of(Date day) {
    return usual_school_year(day.month() >= August ? day.year() : day.year() - years{1});
}

std::string school_year_name(std::string_view written) {
    const auto slash = written.find('/');
    if (slash == std::string_view::npos) return {};
    const auto first = written.substr(0, slash);
    const auto second = written.substr(slash + 1);
    const auto has_length = [](std::string_view text) {
        return (text.size() == 2 || text.size() == 4) && is_all_digits(text);
    };
    if (!has_length(first) || !has_length(second)) return {};
    const auto number = std::stoi(std::string(first));
    const auto name = usual_school_year(year{first.size() == 2 ? 2000 + number : number}).name;
    return name.substr(name.size() - 2) == second.substr(second.size() - 2) ? name : std::string{};
}

} // namespace schaukasten
