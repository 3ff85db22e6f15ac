#pragma once

#include "base/shape.hpp"
#include "plan/next_time.hpp"
#include "render/view_context.hpp"

#include <span>
#include <string>

namespace schaukasten {

// `naechste_sprechstunde`, `naechster_termin`: the next office hour or time of an offer in words,
// and what a script needs to go on to the one after it once the page is older than the hour. For
// scripts a time is "2 8:00 9:30", weekday (1 is Monday), beginning and end, and behind it, each
// where it is known: "+" if it takes place in Ferien too, the last day, and days off of its own: "2
// 8:00 9:30 2026-12-31 -2027-02-08". One that is not weekly names its days instead of a weekday:
// "2026-12-01,2027-01-05 8:00 9:30". Several stand with semicolons between them. What all schools
// have off stands once on a page, `freie_tage`.

/// Members of `naechste_sprechstunde` and `naechster_termin`.
const ObjectShape& make_next_time(ShapeBook& book);

/// Missing if there is none. REQUIRES: `shape` was made by `make_next_time`.
Value next_time(const ObjectShape& shape, ViewContext& context, std::span<const RegularTime> times);

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
