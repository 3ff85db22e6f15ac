#pragma once

#include "model/calendar.hpp"

#include <vector>

namespace schaukasten {

/// The school years that the page of the calendar shows: of those that are not over the first two,
/// or the one that the law has for today if the calendar knows none.
std::vector<SchoolYearDates> school_years_on_page(const SchoolCalendar& calendar, Date today);

} // namespace schaukasten
