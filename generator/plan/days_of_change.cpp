#include "plan/days_of_change.hpp"

#include "model/member_kind.hpp"
#include "plan/days_off.hpp"
#include "plan/deadlines.hpp"
#include "plan/next_time.hpp"

#include <set>
#include <span>
#include <type_traits>

namespace schaukasten {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

class ChangeDays {
public:
    ChangeDays(const Directory& directory, Date today)
        : calendar_(directory.calendar), today_(today) {}

    void add_dates_of(const SchoolCalendar& calendar) { walk(calendar); }

    template <class T>
    void add_dates_of(const T& record) {
        walk(record);
        if constexpr (std::is_same_v<T, Event>) add_days_of(record);
        if constexpr (std::is_same_v<T, Fachkraft>) {
            for (const auto& work : record.assignments) add_weekly(office_hours_of(work));
        }
        if constexpr (std::is_same_v<T, Offer>) add_times_of(record);
    }

    /// What pages tell their scripts: a day off comes in sight, or is over.
    void add_days_off() {
        for (auto day = sys_days{today_}; day < last_day(); day += days{1}) {
            if (!is_day_off(calendar_, day, {}) && !is_free_somewhere(day)) continue;
            add(day - tells_days_off + days{1});
            add(day + days{1});
        }
    }

    /// It stands on the page until it is over; then the next one of its kind does.
    void add_deadlines(const Directory& directory) {
        for (const auto& each : deadlines(directory, today_)) add(sys_days{each.day} + days{1});
    }

    /// From then on a build is refused.
    void add_end_of(const AccessibilityStatement& statement) {
        if (statement.checked.ok()) add(sys_days{statement.valid_until()} + days{1});
    }

    /// When the contact for security has to be renewed: server/security_contact.hpp.
    void add_quarters() {
        const std::chrono::year_month_day today{today_};
        const auto month = static_cast<unsigned>(today.month());
        const auto quarter = today.year() / std::chrono::month{(month - 1) / 3 * 3 + 1} / 1;
        add(sys_days{quarter + std::chrono::months{3}});
    }

    /// The school year on the calendar's page, where the calendar has none.
    void add_turn_of_school_years() { add(sys_days{usual_school_year_of(today_).ends} + days{1}); }

    [[nodiscard]] std::vector<Date> sorted() const {
        std::vector<Date> all;
        for (const auto day : found_) all.emplace_back(day);
        return all;
    }

private:
    static constexpr days looks_ahead{2 * 366};

    [[nodiscard]] sys_days last_day() const { return sys_days{today_} + looks_ahead; }

    void add(sys_days day) {
        if (day > sys_days{today_}) found_.insert(day);
    }

    [[nodiscard]] bool is_free_somewhere(Date day) const {
        for (const auto& each : calendar_.free_days) {
            if (each.day == day) return true;
        }
        return false;
    }

    /// A day passes; one that was a year off comes in sight.
    void add_days_of(const Event& event) {
        for (const auto day : days_of(event, calendar_, today_, last_day())) {
            add(day);
            add(sys_days{day} + event.length() + days{1});
            if (!event.offers.empty()) add(sys_days{day} - days{1});
            add(sys_days{day} - days{366});
        }
        const auto rhythm = series_of(event).rhythm;
        const auto limit =
            rhythm.limit ? range_of(*rhythm.limit, calendar_, event.begins.date) : std::nullopt;
        if (limit && limit->from) add(*limit->from);
        if (limit && limit->until) add(sys_days{*limit->until} + days{1});
    }

    /// "Morgen", "Heute", and the next one.
    void add_day_and_eve(sys_days day) {
        for (const int offset : {-1, 0, 1}) add(day + days{offset});
    }

    void add_weekly(std::span<const RegularTime> times) {
        auto from = today_;
        for (int i = 0; i < 2; ++i) { // one may be over today
            const auto next = next_time(times, from, calendar_);
            if (!next) return;
            add_day_and_eve(next->date);
            from = sys_days{next->date} + days{1};
        }
    }

    /// A time begins, ends, or comes in sight; it may do so by words such as "bis zu den
    /// Herbstferien", which no field of dates shows.
    void add_times_of(const Offer& offer) {
        const auto times = times_of(offer, calendar_, today_, looks_ahead);
        add_weekly(times);
        for (const auto& time : times) {
            if (time.since) add(*time.since);
            if (time.until) add(sys_days{*time.until} + days{1});
            for (const auto day : time.days) {
                add_day_and_eve(day);
                add(sys_days{day} - tells_days_off + days{1});
            }
        }
    }

    template <class T>
    void walk(const T& table) {
        for_each_field_of<T>([&](const auto& f) { visit(table.*(f.member)); });
    }

    template <class Member>
    void visit(const Member& member) {
        if constexpr (std::is_same_v<Member, Date>) {
            if (!member.ok()) return;
            add(member);
            add(sys_days{member} + days{1});
        } else if constexpr (std::is_same_v<Member, Moment>) {
            visit(member.date);
        } else if constexpr (is_list<Member>) {
            for (const auto& element : member) visit(element);
        } else if constexpr (is_optional<Member>) {
            if (member) visit(*member);
        } else if constexpr (has_fields<Member>) {
            walk(member);
        }
    }

    const SchoolCalendar& calendar_;
    Date today_;
    std::set<sys_days> found_;
};

} // namespace

std::vector<Date> days_of_change(const Directory& directory, Date today) {
    ChangeDays found(directory, today);
    for_each_type([&]<class T>() {
        for (const auto& record : directory.all<T>()) found.add_dates_of(record);
    });
    found.add_dates_of(directory.calendar);
    if (directory.accessibility) found.add_end_of(*directory.accessibility);
    found.add_days_off();
    found.add_deadlines(directory);
    found.add_turn_of_school_years();
    found.add_quarters();
    return found.sorted();
}

} // namespace schaukasten
