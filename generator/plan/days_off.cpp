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

std::vector<Date> own_days_off(const SchoolCalendar& calendar, std::span<const Ref<School>> schools,
                               Date today) {
    std::vector<Date> all;
    for (const auto& each : calendar.free_days) {
        const bool is_near =
            today <= each.day && sys_days{each.day} < sys_days{today} + tells_days_off;
        if (is_near && !is_day_off(calendar, each.day, {}) &&
            are_all_off(calendar, each.day, schools)) {
            all.push_back(each.day);
        }
    }
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

} // namespace schaukasten
