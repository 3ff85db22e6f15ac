#include "base/german_date.hpp"
#include "check/place_of.hpp"
#include "upkeep/rules.hpp"

#include <fmt/format.h>

namespace schaukasten {
namespace {

template <class T>
void check_registration(const T& record, const Record& file, Round& round) {
    if (!record.registration || !record.registration->deadline) return;
    const auto deadline = *record.registration->deadline;
    round.due(record, file, deadline, "Anmeldefrist endet");
    if (deadline >= round.today()) return;
    round.hint(place_of(file, &T::registration, &Registration::deadline),
               fmt::format("die Anmeldefrist ist seit dem {} vorbei; gibt es eine neue?",
                           german_date(deadline)));
}

template <class T>
void check_publication(const T& record, const Record& file, Round& round) {
    if (!record.publish_until || *record.publish_until >= round.today()) return;
    round.hint(place_of(file, &RecordHead::publish_until),
               fmt::format("dieser Eintrag steht seit dem {} nicht mehr auf der Website; wenn ihn "
                           "niemand mehr braucht, löschen Sie die Datei",
                           german_date(*record.publish_until)));
}

void check_assignments(const Fachkraft& person, const Record& file, Round& round) {
    for (std::size_t i = 0; i < person.assignments.size(); ++i) {
        const auto& until = person.assignments[i].until;
        if (!until) continue;
        round.due(person, file, *until, "Einsatz endet");
        if (*until >= round.today()) continue;
        round.hint(place_of(file, &Fachkraft::assignments, i, &Assignment::until),
                   fmt::format("dieser Einsatz ist seit dem {} vorbei", german_date(*until)));
    }
}

/// An event whose only day is over, but that still speaks as if it were to come.
void check_event(const Event& event, const Record& file, Round& round) {
    const bool is_over =
        !event.recurrence && event.ends.value_or(event.begins).date < round.today();
    if (!is_over || event.status != EventStatus::Planned) return;
    round.hint(place_of(file, &Event::status),
               fmt::format("der Termin war am {}, hier steht noch »{}«; löschen Sie die Zeile oder "
                           "schreiben Sie, was daraus wurde",
                           german_date(event.begins.date), word_of(EventStatus::Planned)));
}

} // namespace

void check_past_days(Round& round) {
    for_each_type([&]<class T>() {
        round.for_each<T>([&](const T& record, const Record& file, std::size_t /*place*/) {
            check_publication(record, file, round);
            if constexpr (requires { record.registration; }) {
                check_registration(record, file, round);
            }
        });
    });
    round.for_each<Fachkraft>([&](const Fachkraft& person, const Record& file, std::size_t) {
        check_assignments(person, file, round);
    });
    round.for_each<Event>([&](const Event& event, const Record& file, std::size_t) {
        check_event(event, file, round);
    });
}

} // namespace schaukasten
