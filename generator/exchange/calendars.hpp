#pragma once

#include "base/file_sink.hpp"
#include "exchange/calendar_words.hpp"
#include "plan/site_plan.hpp"

namespace schaukasten {

/// The calendars of a plan (iCalendar, RFC 5545), in each language in which something in them is
/// translated: one for each event, all events, the events of each school, body, offer and term, and
/// the office hours of each school. What a person did not consent to is not in the plan, so it is
/// not here either.
void put_calendars(const SitePlan& plan, const CalendarWords& words, FileSink& sink);

} // namespace schaukasten
