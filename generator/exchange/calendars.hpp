#pragma once

#include "base/output_file.hpp"
#include "exchange/calendar_words.hpp"
#include "plan/site_plan.hpp"

#include <vector>

namespace schaukasten {

/// The calendars of a plan (iCalendar, RFC 5545), in each language in which something in them is
/// translated: one for each event, all events, the events of each school, body, offer and term, and
/// the office hours of each school. What a person did not consent to is not in the plan, so it is
/// not here either.
std::vector<OutputFile> calendars(const SitePlan& plan, const CalendarWords& words);

} // namespace schaukasten
