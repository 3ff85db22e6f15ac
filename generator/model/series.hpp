#pragma once

#include "model/calendar.hpp"
#include "model/rhythm.hpp"

#include <optional>
#include <vector>

namespace schaukasten {

/// From a first to a last day, both included; open where one is missing.
struct DateRange {
    std::optional<Date> from;
    std::optional<Date> until;

    [[nodiscard]] bool covers(Date day) const {
        return !(from && day < *from) && !(until && *until < day);
    }
    friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// What a limit means for somebody who writes it on `day`: "bis zu den Herbstferien" ends with the
/// last day before the next ones of that name. Nothing if the calendar does not have them.
std::optional<DateRange> range_of(const TimeLimit& limit, const SchoolCalendar& calendar, Date day);

/// What takes place again and again, beginning with a first day.
struct Series {
    Date first;
    Rhythm rhythm;
    std::optional<Date> until; // its last day
    std::vector<Date> except;
    std::vector<Ref<School>> schools; // whose free days count; none: those of all schools
};

/// Its days from `from` to `until`, never on public holidays; Ferien and free days are left out if
/// the rhythm says so. The first day stands as it is written, whatever the rhythm says.
std::vector<Date> days_of(const Series& series, const SchoolCalendar& calendar, Date from,
                          Date until);

} // namespace schaukasten
