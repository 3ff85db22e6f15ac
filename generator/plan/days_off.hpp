#pragma once

#include "model/calendar.hpp"

#include <span>
#include <vector>

namespace schaukasten {

/// Days without office hours, one after another: first and last.
struct DaysOff {
    Date first;
    Date last;

    friend bool operator==(const DaysOff&, const DaysOff&) = default;
};

/// How far ahead a page tells its script of days off; older pages are rare.
inline constexpr std::chrono::days tells_days_off{26 * 7};

/// What all schools have off from `today` on: Ferien, public holidays, free days.
std::vector<DaysOff> days_off_of_all(const SchoolCalendar& calendar, Date today);

/// What these schools have off together beside that.
std::vector<Date> own_days_off(const SchoolCalendar& calendar, std::span<const Ref<School>> schools,
                               Date today);

} // namespace schaukasten
