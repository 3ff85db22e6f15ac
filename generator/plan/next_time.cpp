#include "plan/next_time.hpp"

#include <algorithm>
#include <chrono>

namespace schaukasten {
namespace {

using std::chrono::sys_days;
using std::chrono::weeks;

/// Longer than the longest stretch without office hours, the Sommerferien and what lies around
/// them.
constexpr weeks looks_ahead{10};

std::optional<Date> next_day_of_week(const RegularTime& time, Date day,
                                     const SchoolCalendar& calendar) {
    const auto from = sys_days{time.since ? std::max(day, *time.since) : day};
    const std::chrono::weekday wanted{static_cast<unsigned>(*time.weekday) + 1};
    const auto first = from + (wanted - std::chrono::weekday{from});
    for (auto each = first; each < first + looks_ahead; each += weeks{1}) {
        if (time.until && sys_days{*time.until} < each) return std::nullopt;
        if (!is_off(time, each, calendar)) return each;
    }
    return std::nullopt;
}

std::optional<Date> next_day(const RegularTime& time, Date day, const SchoolCalendar& calendar) {
    if (time.weekday) return next_day_of_week(time, day, calendar);
    const auto found = std::ranges::lower_bound(time.days, day);
    return found == time.days.end() ? std::nullopt : std::optional(*found);
}

} // namespace

std::optional<NextTime> next_time(std::span<const RegularTime> times, Date day,
                                  const SchoolCalendar& calendar) {
    std::optional<NextTime> next;
    for (std::size_t at = 0; at < times.size(); ++at) {
        const auto& time = times[at];
        const auto date = next_day(time, day, calendar);
        if (!date) continue;
        const NextTime candidate{*date, time.from, time.to, at};
        if (!next || candidate.is_before(*next)) next = candidate;
    }
    return next;
}

std::vector<OfficeHourInTown> next_in_town(const Directory& directory, const Relations& relations,
                                           Date day, std::size_t most) {
    std::vector<OfficeHourInTown> all;
    const auto schools = static_cast<std::uint32_t>(directory.all<School>().size());
    for (std::uint32_t school = 0; school < schools; ++school) {
        auto work = work_at(school, directory, relations);
        const auto next = next_time(office_hours_of(work), day, directory.calendar);
        if (next) all.push_back({school, std::move(work), *next});
    }
    std::ranges::stable_sort(all,
                             [](const auto& a, const auto& b) { return a.next.is_before(b.next); });
    all.resize(std::min(most, all.size()));
    return all;
}

} // namespace schaukasten
