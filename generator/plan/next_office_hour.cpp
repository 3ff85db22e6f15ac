#include "plan/next_office_hour.hpp"

#include <algorithm>
#include <chrono>

namespace schaukasten {
namespace {

/// Longer than the longest stretch without office hours, the Sommerferien and what lies around
/// them.
constexpr std::chrono::days looks_ahead{10 * 7};

/// Whether an assignment has its office hours on a day of its weekday. Whatever else may keep an
/// hour from taking place is to be asked here.
bool is_held_on(const Assignment& work, Date day, const SchoolCalendar& calendar) {
    if (is_day_off(calendar, day, work.school)) return false;
    return !(work.since && day < *work.since) && !(work.until && *work.until < day);
}

/// The earliest hour of that weekday.
const OfficeHour* first_hour_of(const Assignment& work, Date day) {
    const auto weekday = static_cast<Weekday>(weekday_of(day).iso_encoding() - 1);
    const OfficeHour* first = nullptr;
    for (const auto& hour : work.office_hours) {
        if (hour.day == weekday && (first == nullptr || hour.from < first->from)) first = &hour;
    }
    return first;
}

} // namespace

std::optional<NextOfficeHour> next_office_hour(const Assignment& work, Date day,
                                               const SchoolCalendar& calendar) {
    if (work.office_hours.empty()) return std::nullopt;
    const auto from = std::chrono::sys_days{work.since ? std::max(day, *work.since) : day};
    for (auto each = from; each < from + looks_ahead; each += std::chrono::days{1}) {
        if (!is_held_on(work, each, calendar)) continue;
        if (const auto* hour = first_hour_of(work, each)) return NextOfficeHour{each, hour};
    }
    return std::nullopt;
}

std::optional<NextOfficeHour> next_office_hour(std::span<const WorkAtSchool> work, Date day,
                                               const SchoolCalendar& calendar) {
    std::optional<NextOfficeHour> next;
    for (const auto& each : work) {
        const auto candidate = next_office_hour(*each.assignment, day, calendar);
        if (candidate && (!next || candidate->is_before(*next))) next = candidate;
    }
    return next;
}

std::vector<OfficeHourInTown> next_in_town(const Directory& directory, const Relations& relations,
                                           Date day, std::size_t most) {
    std::vector<OfficeHourInTown> all;
    const auto schools = static_cast<std::uint32_t>(directory.all<School>().size());
    for (std::uint32_t school = 0; school < schools; ++school) {
        auto work = work_at(school, directory, relations);
        const auto next = next_office_hour(work, day, directory.calendar);
        if (next) all.push_back({school, std::move(work), *next});
    }
    std::ranges::stable_sort(all,
                             [](const auto& a, const auto& b) { return a.next.is_before(b.next); });
    all.resize(std::min(most, all.size()));
    return all;
}

} // namespace schaukasten
