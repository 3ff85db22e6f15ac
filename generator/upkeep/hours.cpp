#include "check/place_of.hpp"
#include "upkeep/rules.hpp"

#include <fmt/format.h>

namespace schaukasten {
namespace {

/// An office hour with where it stands in its record.
struct PlacedHour {
    const OfficeHour* hour = nullptr;
    std::size_t assignment = 0;
    std::size_t number = 0;
};

bool are_in_force_together(const Assignment& one, const Assignment& other) {
    const auto ends_before = [](const Assignment& first, const Assignment& second) {
        return first.until && second.since && *first.until < *second.since;
    };
    return !ends_before(one, other) && !ends_before(other, one);
}

bool overlap(const OfficeHour& one, const OfficeHour& other) {
    return one.day == other.day && one.from < other.to && other.from < one.to;
}

std::vector<PlacedHour> hours_of(const Fachkraft& person, Date today) {
    std::vector<PlacedHour> hours;
    for (std::size_t i = 0; i < person.assignments.size(); ++i) {
        const auto& assignment = person.assignments[i];
        if (assignment.until && *assignment.until < today) continue;
        for (std::size_t k = 0; k < assignment.office_hours.size(); ++k) {
            hours.push_back({&assignment.office_hours[k], i, k});
        }
    }
    return hours;
}

} // namespace

void check_overlapping_hours(Round& round) {
    round.for_each<Fachkraft>([&](const Fachkraft& person, const Record& file, std::size_t) {
        const auto hours = hours_of(person, round.today());
        for (std::size_t i = 0; i < hours.size(); ++i) {
            for (std::size_t k = 0; k < i; ++k) {
                const auto& later = hours[i];
                const auto& earlier = hours[k];
                if (!overlap(*later.hour, *earlier.hour)) continue;
                if (!are_in_force_together(person.assignments[later.assignment],
                                           person.assignments[earlier.assignment])) {
                    continue;
                }
                round.warn(place_of(file, &Fachkraft::assignments, later.assignment,
                                    &Assignment::office_hours, later.number, &OfficeHour::from),
                           fmt::format("zur selben Zeit hat die Person schon eine Sprechzeit: {} "
                                       "von {} bis {} Uhr; ändern Sie eine von beiden",
                                       word_of(earlier.hour->day), clock_time(earlier.hour->from),
                                       clock_time(earlier.hour->to)));
                break;
            }
        }
    });
}

} // namespace schaukasten
