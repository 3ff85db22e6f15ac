#pragma once

#include "plan/work_at.hpp"

#include <compare>
#include <optional>
#include <span>
#include <vector>

namespace schaukasten {

// Office hours are written by the week; parents ask when the next one is. What time it is cannot be
// known when a page is built, so all hours of the day itself still count.
//
//     Dienstag 8:00 bis 9:30, Donnerstag 13:00 bis 15:00, asked on Wednesday, 25 November 2026
//     ->  26 November 2026, 13:00 bis 15:00
//
// `themes/kern/skripte/zeit.js` does the same in the browser, for a page that was built days ago;
// both are held to the table of cases `tests/zeit/faelle.json`.

/// Views the assignment that the hour belongs to.
struct NextOfficeHour {
    Date date;
    const OfficeHour* hour = nullptr;

    [[nodiscard]] bool is_before(const NextOfficeHour& other) const {
        return date != other.date ? date < other.date : hour->from < other.hour->from;
    }
};

/// The first office hour on or after a day. Nothing if there are none, or the work ends before. In
/// Ferien, on public holidays and on free days of the school there are none.
std::optional<NextOfficeHour> next_office_hour(const Assignment& work, Date day,
                                               const SchoolCalendar& calendar);

/// The earliest among several assignments, those of a school or of a Fachkraft.
std::optional<NextOfficeHour> next_office_hour(std::span<const WorkAtSchool> work, Date day,
                                               const SchoolCalendar& calendar);

struct OfficeHourInTown {
    std::uint32_t school = 0;
    std::vector<WorkAtSchool> work; // all at that school
    NextOfficeHour next;
};

/// The next office hours in town, soonest first: one a school, and no more than `most`.
std::vector<OfficeHourInTown> next_in_town(const Directory& directory, const Relations& relations,
                                           Date day, std::size_t most);

} // namespace schaukasten
