#pragma once

#include "exchange/calendar_words.hpp"
#include "plan/site_plan.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace schaukasten {

/// The office hours at a school as VEVENTs, one an hour of the week. Nothing in them, not even a
/// UID, comes from a person but what the plan shows of her.
std::vector<std::string> office_hour_entries(std::uint32_t school, const SitePlan& plan,
                                             std::uint32_t language, const CalendarWords& words);

} // namespace schaukasten
