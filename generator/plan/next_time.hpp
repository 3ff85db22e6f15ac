#pragma once

#include "plan/regular_time.hpp"

#include <compare>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace schaukasten {

// Office hours and times of offers are written by the week; parents ask when the next one is. What
// time it is cannot be known when a page is built, so all hours of the day itself still count.
//
//     Dienstag 8:00 bis 9:30, Donnerstag 13:00 bis 15:00, asked on Wednesday, 25 November 2026
//     ->  26 November 2026, 13:00 bis 15:00
//
// `themes/kern/skripte/zeit.js` does the same in the browser, for a page that was built days ago;
// both are held to the table of cases `tests/zeit/faelle.json`.

struct NextTime {
    Date date;
    TimeOfDay from;
    TimeOfDay to;
    std::size_t at = 0; // place among the times

    [[nodiscard]] bool is_before(const NextTime& other) const {
        return date != other.date ? date < other.date : from < other.from;
    }
};

/// The earliest on or after a day. Nothing if there are none, or all end before. In Ferien, on
/// public holidays and on free days of the school there are none.
std::optional<NextTime> next_time(std::span<const RegularTime> times, Date day,
                                  const SchoolCalendar& calendar);

struct OfficeHourInTown {
    std::uint32_t school = 0;
    std::vector<WorkAtSchool> work; // all at that school
    NextTime next;
};

/// The next office hours in town, soonest first: one a school, and no more than `most`.
std::vector<OfficeHourInTown> next_in_town(const Directory& directory, const Relations& relations,
                                           Date day, std::size_t most);

} // namespace schaukasten
