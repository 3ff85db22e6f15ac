#pragma once

#include "base/rich_text.hpp"
#include "exchange/calendar_words.hpp"
#include "plan/site_plan.hpp"

#include <string>

namespace schaukasten {

/// HTML of a text in the first language for readers that show it at an address of their own: each
/// link and picture by its whole address, `page` being that of the text itself.
std::string whole_html(const RichText& text, const std::string& page, const SitePlan& plan,
                       const CalendarWords& words);

} // namespace schaukasten
