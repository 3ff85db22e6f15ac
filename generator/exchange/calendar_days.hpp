#pragma once

#include "model/series.hpp"

#include <optional>
#include <string>
#include <vector>

namespace schaukasten {

// A list of days as a calendar writes it (RFC 5545, 3.8.5): a rule with the days that it has too
// many, and one by one the days that it does not have. What counts is the list; the rule only says
// it in few words, so that a reader shows one series instead of forty dates.
//
//     every two weeks from 8 September 2026, not in the Herbstferien
//     ->  FREQ=WEEKLY;INTERVAL=2;…;BYDAY=TU  except 20 October

struct CalendarRule {
    std::optional<NthWeekday> nth_weekday; // of each month; else:
    int every_weeks = 1;
    std::vector<Weekday> weekdays; // of such a week
    Date counted_from;             // lies in such a week

    [[nodiscard]] bool has(Date day) const;
    /// "FREQ=WEEKLY;INTERVAL=2;UNTIL=20270713T070000Z;WKST=MO;BYDAY=TU"
    [[nodiscard]] std::string text(const std::string& until) const;
};

/// Nothing if its rhythm gives no days.
std::optional<CalendarRule> rule_of(const Series& series);

struct RuledDays {
    CalendarRule rule;
    Date first;
    Date last;
    std::vector<Date> except;
};

struct CalendarDays {
    std::optional<RuledDays> series;
    std::vector<Date> single;
};

/// REQUIRES: `listed` is sorted.
CalendarDays calendar_days(const std::vector<Date>& listed,
                           const std::optional<CalendarRule>& rule);

} // namespace schaukasten
