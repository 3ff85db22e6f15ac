#pragma once

#include "base/diagnostics.hpp"
#include "model/event.hpp"
#include "read/content.hpp"

namespace schaukasten {

/// How the fields of an event go together, and with the calendar of the school year.
void check_event(const Event& event, const SchoolCalendar& calendar, const Record& record,
                 Diagnostics& diagnostics);

} // namespace schaukasten
