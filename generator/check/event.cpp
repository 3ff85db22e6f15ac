#include "check/event.hpp"

#include "check/place_of.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

class EventRules {
public:
    EventRules(const Event& event, const SchoolCalendar& calendar, const Record& record,
               Diagnostics& diagnostics)
        : event_(event), calendar_(calendar), record_(record), diagnostics_(diagnostics) {}

    void check() {
        if (!event_.begins.date.ok()) return; // reported where it was read
        check_end();
        check_deadline();
        if (event_.recurrence) check_recurrence(*event_.recurrence);
    }

private:
    void check_end() {
        if (!event_.ends) return;
        const auto where = place_of(record_, &Event::ends);
        const bool both_have_times = event_.begins.time && event_.ends->time;
        const bool ends_before = event_.ends->date < event_.begins.date ||
                                 (both_have_times && *event_.ends < event_.begins);
        if (ends_before) {
            diagnostics_.error(where, "der Termin endet, bevor er beginnt");
        } else if (event_.ends->time && !event_.begins.time) {
            diagnostics_.error(
                where,
                fmt::format("hier steht eine Uhrzeit, bei »{}« nicht; schreiben Sie sie auch dort",
                            key_of(&Event::begins)));
        }
    }

    void check_deadline() {
        const auto& registration = event_.registration;
        if (event_.recurrence || !registration || !registration->deadline) return;
        if (*registration->deadline <= event_.begins.date) return;
        diagnostics_.error(place_of(record_, &Event::registration, &Registration::deadline),
                           "die Frist für die Anmeldung endet erst nach dem Termin");
    }

    void check_recurrence(const Recurrence& recurrence) {
        if (recurrence.rhythm.original.empty()) return;
        const auto rhythm = parse_rhythm(recurrence.rhythm.original);
        if (!rhythm) {
            return diagnostics_.error(
                place_of(record_, &Event::recurrence, &Recurrence::rhythm),
                fmt::format("»{}« ist kein Rhythmus, aus dem Tage folgen; schreiben Sie zum "
                            "Beispiel \"alle 2 Wochen\" oder \"jeden ersten Montag im Monat\"",
                            recurrence.rhythm.original));
        }
        check_limit(*rhythm);
        if (recurrence.until && *recurrence.until < event_.begins.date) {
            return diagnostics_.error(until(), "die Serie endet, bevor sie beginnt");
        }
        if (recurrence.not_in_holidays || rhythm->not_in_holidays) check_coverage(recurrence);
        check_exceptions(recurrence);
    }

    void check_limit(const Rhythm& rhythm) {
        const auto* before = rhythm.limit ? std::get_if<UntilHolidays>(&*rhythm.limit) : nullptr;
        if (!before || range_of(*rhythm.limit, calendar_, event_.begins.date)) return;
        diagnostics_.error(place_of(record_, &Event::recurrence, &Recurrence::rhythm),
                           fmt::format("in content/kalender.toml stehen keine »{}« nach dem {}; "
                                       "tragen Sie sie dort unter [[{}]] ein",
                                       before->name, iso_date(event_.begins.date),
                                       key_of(&SchoolCalendar::holidays)));
    }

    /// Where nobody knows the Ferien, nothing can be left out in them.
    void check_coverage(const Recurrence& recurrence) {
        const auto last = recurrence.until.value_or(event_.begins.date);
        if (calendar_.year_of(last)) return;
        const auto place = recurrence.until ? until() : place_of(record_, &Event::begins);
        diagnostics_.warning(
            place, fmt::format("für den {} steht in content/kalender.toml kein Schuljahr; ob dann "
                               "Ferien sind, weiß die Website nicht",
                               iso_date(last)));
    }

    void check_exceptions(const Recurrence& recurrence) {
        for (std::size_t i = 0; i < recurrence.except.size(); ++i) {
            const auto day = recurrence.except[i];
            if (!day.ok()) continue;
            auto series = series_of(event_);
            series.except.clear();
            if (!days_of(series, calendar_, day, day).empty()) continue;
            diagnostics_.warning(
                place_of(record_, &Event::recurrence, &Recurrence::except, i),
                fmt::format("am {} findet auch sonst nichts statt; stimmt das Datum?",
                            iso_date(day)));
        }
    }

    [[nodiscard]] Place until() const {
        return place_of(record_, &Event::recurrence, &Recurrence::until);
    }

    const Event& event_;
    const SchoolCalendar& calendar_;
    const Record& record_;
    Diagnostics& diagnostics_;
};

} // namespace

void check_event(const Event& event, const SchoolCalendar& calendar, const Record& record,
                 Diagnostics& diagnostics) {
    EventRules(event, calendar, record, diagnostics).check();
}

} // namespace schaukasten
