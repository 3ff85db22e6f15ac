#include "plan/deadlines.hpp"

#include "model/series.hpp"

#include <algorithm>
#include <optional>

namespace schaukasten {
namespace {

bool is_off(const std::optional<Status>& status) {
    return status == Status::Dropped || status == Status::Expired;
}

std::optional<Date> last_day_of(const Measure& measure, const SchoolCalendar& calendar,
                                Date today) {
    const auto rhythm = parse_rhythm(measure.when.original);
    if (!rhythm || !rhythm->limit) return std::nullopt;
    const auto range = range_of(*rhythm->limit, calendar, today);
    if (!range || !range->until || *range->until < today) return std::nullopt;
    return range->until;
}

} // namespace

std::vector<Deadline> deadlines(const Directory& directory, Date today) {
    std::vector<Deadline> found;
    const auto& goals = directory.all<Goal>();
    for (std::uint32_t i = 0; i < goals.size(); ++i) {
        if (is_off(goals[i].status)) continue;
        for (std::uint32_t k = 0; k < goals[i].measures.size(); ++k) {
            const auto& measure = goals[i].measures[k];
            if (is_off(measure.status)) continue;
            if (const auto day = last_day_of(measure, directory.calendar, today)) {
                found.push_back({*day, i, k});
            }
        }
    }
    std::ranges::stable_sort(found, {}, &Deadline::day);
    return found;
}

} // namespace schaukasten
