#include "plan/calendars.hpp"

#include "model/each_ref.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace schaukasten {
namespace {

using std::chrono::sys_days;
using std::chrono::weeks;
using std::chrono::years;

using OwnerKey = std::tuple<bool, std::uint32_t, std::uint32_t>;

OwnerKey key_of_owner(const std::optional<RecordTarget>& owner) {
    if (!owner) return {false, 0, 0};
    return {true, owner->type, owner->record};
}

Date first_day(Date today) {
    return usual_school_year(usual_school_year_of(today).begins.year() - years{1}).begins;
}

Date last_day(Date today) {
    return usual_school_year(usual_school_year_of(today).ends.year()).ends;
}

std::vector<Date> days_in_calendar(const Event& event, const SchoolCalendar& calendar, Date today) {
    const auto until = std::max(last_day(today), event.begins.date);
    auto days = days_of(event, calendar, event.begins.date, known_until(event, calendar, until));
    const bool is_long_over =
        !days.empty() && sys_days{days.back()} + event.length() < sys_days{first_day(today)};
    if (is_long_over) days.clear();
    return days;
}

class Collection {
public:
    explicit Collection(const Directory& directory) : directory_(directory) {}

    void add(std::uint32_t place) {
        of({}, place);
        for_each_ref(directory_.all<Event>()[place],
                     [&]<class Target>(Ref<Target> ref, std::optional<Vocabulary> vocabulary) {
                         if constexpr (std::is_same_v<Target, Term>) {
                             add_terms(*vocabulary, ref, place);
                         } else {
                             const auto type = static_cast<std::uint32_t>(type_index<Target>);
                             of(RecordTarget{type, ref.at}, place);
                         }
                     });
    }

    /// A time of an offer, for the offer and each of its schools.
    void add_time(const Offer& offer, std::uint32_t record, std::uint32_t time) {
        of_time({type_index<Offer>, record}, time);
        for (const auto school : offer.schools) of_time({type_index<School>, school.at}, time);
    }

    std::vector<EventCalendar> take() {
        std::vector<EventCalendar> all;
        for (auto& [key, calendar] : calendars_) all.push_back(std::move(calendar));
        return all;
    }

private:
    void add_terms(Vocabulary vocabulary, TermRef term, std::uint32_t place) {
        const auto first = static_cast<std::uint32_t>(type_count);
        const auto type = first + static_cast<std::uint32_t>(vocabulary);
        const auto& terms = directory_.terms(vocabulary);
        for (; term.is_set(); term = terms[term.at].parent) of(RecordTarget{type, term.at}, place);
    }

    void of(std::optional<RecordTarget> owner, std::uint32_t place) {
        auto& calendar = calendars_[key_of_owner(owner)];
        calendar.owner = owner;
        if (calendar.events.empty() || calendar.events.back() != place) {
            calendar.events.push_back(place);
        }
    }

    void of_time(RecordTarget owner, std::uint32_t time) {
        auto& calendar = calendars_[key_of_owner(owner)];
        calendar.owner = owner;
        calendar.times.push_back(time);
    }

    const Directory& directory_;
    std::map<OwnerKey, EventCalendar> calendars_;
};

/// Of what takes place week after week: as far as Ferien are known.
Date last_regular_day(const SchoolCalendar& calendar, Date today) {
    const auto last = last_day(today);
    if (calendar.years.empty()) return last;
    const auto known = std::ranges::max(calendar.years, {}, &SchoolYearDates::ends).ends;
    return std::min(last, std::max(known, usual_school_year_of(today).ends));
}

/// Until `visit` says that it has seen enough.
template <class Visit>
void each_day_in_calendar(const RegularTime& time, const SchoolCalendar& calendar, Date today,
                          const Visit& visit) {
    const auto year = usual_school_year_of(today);
    auto until = last_regular_day(calendar, today);
    if (time.until) until = std::min(until, *time.until);
    const auto from = sys_days{std::max(year.begins, time.since.value_or(year.begins))};
    const std::chrono::weekday wanted{static_cast<unsigned>(*time.weekday) + 1};
    for (auto day = from + (wanted - std::chrono::weekday{from}); day <= sys_days{until};
         day += weeks{1}) {
        if (!is_off(time, day, calendar) && !visit(day)) return;
    }
}

/// As they are seen from the first day of the school year, so that they stay until the next.
std::vector<Date> days_in_calendar(const OfferTime& time, const Offer& offer,
                                   const SchoolCalendar& calendar, Date today) {
    const auto from = usual_school_year_of(today).begins;
    const auto ahead = sys_days{last_regular_day(calendar, today)} - sys_days{from};
    auto regular = time_of(time, offer, calendar, from, ahead + std::chrono::days{1});
    if (!regular) return {};
    return regular->weekday ? days_in_calendar(*regular, calendar, today)
                            : std::move(regular->days);
}

std::vector<OfferTimeDays> offer_times(const Directory& directory, Date today) {
    std::vector<OfferTimeDays> all;
    const auto& offers = directory.all<Offer>();
    for (std::uint32_t record = 0; record < offers.size(); ++record) {
        const auto& offer = offers[record];
        for (std::uint32_t place = 0; place < offer.times.size(); ++place) {
            auto days = days_in_calendar(offer.times[place], offer, directory.calendar, today);
            if (!days.empty()) all.push_back({record, place, std::move(days)});
        }
    }
    return all;
}

bool has_office_hours(std::uint32_t school, const Directory& directory, const Relations& relations,
                      Date today) {
    const auto hours = office_hours_of(work_at(school, directory, relations));
    return std::ranges::any_of(hours, [&](const RegularTime& time) {
        bool has_day = false;
        each_day_in_calendar(time, directory.calendar, today, [&](Date /*day*/) {
            has_day = true;
            return false;
        });
        return has_day;
    });
}

} // namespace

const EventCalendar* Calendars::of(std::optional<RecordTarget> owner) const {
    const auto key = [](const EventCalendar& each) { return key_of_owner(each.owner); };
    const auto found = std::ranges::lower_bound(of_events, key_of_owner(owner), {}, key);
    return found != of_events.end() && found->owner == owner ? &*found : nullptr;
}

bool Calendars::has_hours(std::uint32_t school) const {
    return std::ranges::binary_search(with_hours, school);
}

std::span<const OfferTimeDays> Calendars::times_of(std::uint32_t offer) const {
    // equal_range makes a subrange, which clang cannot read with this standard library
    const auto first = std::ranges::lower_bound(offer_times, offer, {}, &OfferTimeDays::offer);
    const auto last = std::ranges::upper_bound(offer_times, offer, {}, &OfferTimeDays::offer);
    return {first, last};
}

Calendars calendars_of(const Directory& directory, const Relations& relations, Date today) {
    Calendars calendars;
    const auto& events = directory.all<Event>();
    for (const auto& event : events) {
        calendars.days.push_back(days_in_calendar(event, directory.calendar, today));
    }
    std::vector<std::uint32_t> order(events.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::uint32_t place) {
        return std::tie(events[place].begins, events[place].id);
    });
    Collection collection(directory);
    for (const auto place : order) {
        if (!calendars.days[place].empty()) collection.add(place);
    }
    calendars.offer_times = offer_times(directory, today);
    for (std::uint32_t i = 0; i < calendars.offer_times.size(); ++i) {
        const auto record = calendars.offer_times[i].offer;
        collection.add_time(directory.all<Offer>()[record], record, i);
    }
    calendars.of_events = collection.take();
    const auto schools = static_cast<std::uint32_t>(directory.all<School>().size());
    for (std::uint32_t school = 0; school < schools; ++school) {
        if (has_office_hours(school, directory, relations, today)) {
            calendars.with_hours.push_back(school);
        }
    }
    return calendars;
}

std::vector<Date> days_in_calendar(const RegularTime& time, const SchoolCalendar& calendar,
                                   Date today) {
    std::vector<Date> days;
    each_day_in_calendar(time, calendar, today, [&](Date day) {
        days.push_back(day);
        return true;
    });
    return days;
}

} // namespace schaukasten
