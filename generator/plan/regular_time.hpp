#pragma once

#include "plan/days_off.hpp"
#include "plan/work_at.hpp"

#include <optional>
#include <span>
#include <vector>

namespace schaukasten {

// When something takes place again and again, told apart by what follows from it, not by who wrote
// it down: office hours and the times of offers are asked for their next day in the same way.
//
//     tag dienstag, rhythmus "jede Woche, nicht in den Ferien"       weekday Tuesday
//     tag dienstag, rhythmus "einmal im Monat, am ersten Dienstag"   days 1 December, 5 January, …
//     tag dienstag, rhythmus "zehnmal"                               nothing: nobody can know

/// Views the record that it stands in.
struct RegularTime {
    TimeOfDay from{};
    TimeOfDay to{};
    std::optional<Weekday> weekday{}; // of every week; without one there are `days`
    std::vector<Date> days{};         // sorted, those off left out
    std::optional<Date> since{};
    std::optional<Date> until{};
    std::span<const Ref<School>> schools{}; // not when all of them are off
    bool in_holidays_too = false;           // on public holidays never
    const TranslatedText* place = nullptr;
};

/// Whatever may keep a time from taking place on its weekday is to be asked here.
bool is_off(const RegularTime& time, Date day, const SchoolCalendar& calendar);

std::vector<RegularTime> office_hours_of(const Assignment& work);
std::vector<RegularTime> office_hours_of(std::span<const WorkAtSchool> work);

/// A time of an offer; nothing if its words do not tell its days, or if it is over on `today`.
/// Views the time.
std::optional<RegularTime> time_of(const OfferTime& time, const Offer& offer,
                                   const SchoolCalendar& calendar, Date today,
                                   std::chrono::days looks_ahead);

/// Times of an offer, as far as its words tell the days; those over on `today` are left out. An
/// offer pauses in Ferien and on days off unless it says "auch in den Ferien". "Bis zu den
/// Herbstferien" is meant for the school year that `today` is in.
std::vector<RegularTime> times_of(const Offer& offer, const SchoolCalendar& calendar, Date today,
                                  std::chrono::days looks_ahead = tells_days_off);

/// The same with the dates of the offer (termine/) among them. None if it has dates only, or one
/// without hours that cannot be compared.
std::vector<RegularTime> times_and_dates_of(std::uint32_t offer, const Directory& directory,
                                            const Relations& relations, Date today);

} // namespace schaukasten
