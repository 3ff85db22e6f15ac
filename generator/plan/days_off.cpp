#include "plan/days_off.hpp"

#include <algorithm>

namespace schaukasten {

using std::chrono::days;
using std::chrono::sys_days;

std::vector<DaysOff> days_off_of_all(const SchoolCalendar& calendar, Date today) {
    std::vector<DaysOff> all;
    for (auto day = sys_days{today}; day < sys_days{today} + tells_days_off; day += days{1}) {
        if (!is_day_off(calendar, day, {})) continue;
        if (!all.empty() && sys_days{all.back().last} + days{1} == day) {
            all.back().last = day;
        } else {
            all.push_back({day, day});
        }
    }
    return all;
}

std::vector<Date> own_days_off(const SchoolCalendar& calendar, Ref<School> school, Date today) {
    std::vector<Date> all;
    for (const auto& each : calendar.free_days) {
        const bool is_near =
            today <= each.day && sys_days{each.day} < sys_days{today} + tells_days_off;
        if (is_near && std::ranges::find(each.schools, school) != each.schools.end()) {
            all.push_back(each.day);
        }
    }
    std::ranges::sort(all);
    return all;
}

} // namespace schaukasten
