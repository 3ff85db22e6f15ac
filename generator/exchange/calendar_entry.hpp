#pragma once

#include "exchange/calendar_days.hpp"
#include "model/place_on_earth.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// The time of day of each of the days.
struct EntryTime {
    std::optional<TimeOfDay> from; // none: all day
    std::optional<TimeOfDay> to;   // none: nobody knows when it ends
    std::chrono::days length{0};   // from the first day to the last
};

enum class EntryStatus { Tentative, Confirmed, Cancelled };

/// What takes place on one day or several, before it is written as VEVENT (RFC 5545, 3.6.1).
struct CalendarEntry {
    std::string id;   // UID without what stands behind '@'
    std::string host; // behind it
    std::optional<Date> checked;
    EntryTime time;
    EntryStatus status = EntryStatus::Confirmed;
    int changes = 0; // SEQUENCE
    bool leaves_time_free = false;
    std::string_view title;
    std::string description;
    std::string place;
    std::optional<GeoPoint> position{};
    std::vector<std::string_view> categories{};
    std::string url{};
};

/// One VEVENT for what follows a rule, and one for each day that does not. Texts may hold anything.
std::string write_entry(const CalendarEntry& entry, const CalendarDays& days);

/// Of what somebody subscribes to; a file with one date that somebody keeps has none.
struct CalendarHead {
    std::string name;
    std::string url;    // of the page
    std::string source; // of the file itself
};

/// A whole VCALENDAR around VEVENTs, with the zone Europe/Berlin.
std::string write_calendar(const std::optional<CalendarHead>& head,
                           const std::vector<std::string_view>& entries);

} // namespace schaukasten
