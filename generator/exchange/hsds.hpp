#pragma once

#include "base/file_sink.hpp"
#include "exchange/calendar_words.hpp"
#include "plan/site_plan.hpp"

namespace schaukasten {

/// What a program gets that reads the town's directory of help by the API of Open Referral
/// HSDS 3.0, from files alone: `hsds/services/index.json` is the answer to `…/hsds/services/`. Each
/// list is one page with all there is; in the language of the records.
void put_hsds(const SitePlan& plan, const CalendarWords& words, FileSink& sink);

} // namespace schaukasten
