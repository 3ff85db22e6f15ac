#pragma once

#include "base/shape.hpp"
#include "plan/next_office_hour.hpp"
#include "render/view_context.hpp"

#include <span>
#include <string>

namespace schaukasten {

// `naechste_sprechstunde`: the next office hour in words, and what a script needs to go on to the
// one after it once the page is older than the hour. For scripts an hour is "2 8:00 9:30", weekday
// (1 is Monday), beginning and end, with the last day of the work behind it where one is known, and
// then the school's own days off: "2 8:00 9:30 2026-12-31 -2027-02-08"; several stand with
// semicolons between them. What all schools have off stands once on a page, `freie_tage`.

/// Members of `naechste_sprechstunde`.
const ObjectShape& make_next_hour(ShapeBook& book);

/// Missing if there is none. REQUIRES: `shape` was made by `make_next_hour`.
Value next_hour(const ObjectShape& shape, ViewContext& context, std::span<const WorkAtSchool> work);

/// " -2027-02-08 -2027-02-09": the school's own days off of the next months.
std::string own_days_off(const Assignment& work, const SitePlan& plan);

/// "2026-12-23/2027-01-06 2027-03-26": what all schools have off in the next months.
std::string days_off_of_all(const SitePlan& plan);

/// "2 8:00 9:30", of any table with a weekday, a beginning and an end.
template <class Time>
std::string weekly_time(const Time& time) {
    return std::to_string(static_cast<int>(time.day) + 1) + " " + clock_time(time.from) + " " +
           clock_time(time.to);
}

} // namespace schaukasten
