#pragma once

#include "base/file_sink.hpp"
#include "exchange/calendar_words.hpp"
#include "plan/site_plan.hpp"

namespace schaukasten {

/// What the town offers as data (plan/open_data.hpp): tables, JSON with its schema, a map, and all
/// of that in one archive. In the language of the records.
void put_open_data(const SitePlan& plan, const CalendarWords& words, FileSink& sink);

} // namespace schaukasten
