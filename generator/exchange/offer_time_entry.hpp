#pragma once

#include "exchange/calendar_words.hpp"
#include "plan/site_plan.hpp"

#include <cstdint>
#include <string>

namespace schaukasten {

/// A time of an offer, by its place in Calendars::offer_times, as VEVENT. Times of the same offer
/// whose words tell no days stand in its description.
std::string offer_time_entry(std::uint32_t place, const SitePlan& plan, std::uint32_t language,
                             const CalendarWords& words);

} // namespace schaukasten
