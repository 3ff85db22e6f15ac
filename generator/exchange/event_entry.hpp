#pragma once

#include "exchange/calendar_words.hpp"
#include "plan/site_plan.hpp"

#include <cstdint>
#include <string>

namespace schaukasten {

/// An event with all its days as VEVENTs, in that language as far as it is translated.
std::string event_entry(std::uint32_t event, const SitePlan& plan, std::uint32_t language,
                        const CalendarWords& words);

} // namespace schaukasten
