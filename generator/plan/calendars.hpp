#pragma once

#include "plan/regular_time.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace schaukasten {

// Which calendars other programs can subscribe to, and what stands in them: the dates of the whole
// town, of each school, body, offer and term that has any, the weekly times of offers among those
// of the offer and its schools, and the office hours of each school. An empty one is none. They
// reach from the school year before the current one to the end of the next, so that they change
// with the content and once a year, not from day to day.

/// The dates that belong to a record or a term, or to one below it.
struct EventCalendar {
    std::optional<RecordTarget> owner; // none: all dates
    std::vector<std::uint32_t> events; // by their first day
    std::vector<std::uint32_t> times;  // of offers: places in Calendars::offer_times
};

/// A time of an offer whose words tell its days: "jede Woche, nicht in den Ferien".
struct OfferTimeDays {
    std::uint32_t offer = 0;
    std::uint32_t time = 0; // place among those of the offer
    std::vector<Date> days;
};

struct Calendars {
    std::vector<std::vector<Date>> days;    // of each event those on which it begins
    std::vector<OfferTimeDays> offer_times; // by offer, then in its order
    std::vector<EventCalendar> of_events;   // that of all dates first, then by owner
    std::vector<std::uint32_t> with_hours;  // schools with office hours, sorted

    /// Null if there is none.
    [[nodiscard]] const EventCalendar* of(std::optional<RecordTarget> owner) const;
    [[nodiscard]] bool has_hours(std::uint32_t school) const;
    /// Those among `offer_times`.
    [[nodiscard]] std::span<const OfferTimeDays> times_of(std::uint32_t offer) const;
};

Calendars calendars_of(const Directory& directory, const Relations& relations, Date today);

/// The days of an office hour in the current school year and the next, as far as Ferien are known.
/// REQUIRES: it has a weekday.
std::vector<Date> days_in_calendar(const RegularTime& time, const SchoolCalendar& calendar,
                                   Date today);

} // namespace schaukasten
