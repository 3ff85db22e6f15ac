#pragma once

#include <string>
#include <string_view>

namespace schaukasten {

// What an editor means who writes dates, times and numbers as people do. Nothing is read that way:
// it is what a message tells to write instead. Empty if it is something else.

/// "16.11.2026", "16/11/26", "16. November 2026", "2026-9-1"  ->  "2026-11-16" …
std::string loose_date(std::string_view text);

/// "8.30 Uhr", "8 Uhr", "8h", "08:30 h"  ->  "8:30", "8:00" …
std::string loose_time(std::string_view text);

/// "19,5", "19,5 Stunden", "12 Plätze", "50 %"  ->  "19.5", "12", "50"
std::string loose_number(std::string_view text);

} // namespace schaukasten
