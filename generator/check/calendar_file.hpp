#pragma once

#include "base/diagnostics.hpp"
#include "check/ids.hpp"
#include "model/calendar.hpp"
#include "read/content.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

inline constexpr std::string_view calendar_file = "kalender";

/// Reads content/kalender.toml; empty if there is none, since no town needs one.
SchoolCalendar check_calendar(const Content& content, const std::vector<std::string>& languages,
                              const Ids& ids, Diagnostics& diagnostics);

} // namespace schaukasten
