#include "base/german_date.hpp"
#include "check/place_of.hpp"
#include "upkeep/rules.hpp"

#include <fmt/format.h>

namespace schaukasten {
namespace {

/// A year later; of the 29th of February the 1st of March.
Date a_year_after(Date day) {
    const auto next = day + std::chrono::years(1);
    return next.ok() ? next : Date(std::chrono::sys_days(next));
}

template <class T>
void check_age_of(const T& record, const Record& file, Round& round) {
    if (!record.checked) return;
    const auto place = place_of(file, &RecordHead::checked);
    if (*record.checked > round.today()) {
        round.warn(place, fmt::format("der {} liegt in der Zukunft; hier steht der Tag, an dem "
                                      "zuletzt jemand die Angaben geprüft hat",
                                      german_date(*record.checked)));
        return;
    }
    const auto due = a_year_after(*record.checked);
    round.due(record, file, due, "Angaben prüfen");
    if (due >= round.today()) return;
    round.warn(place, fmt::format("die Angaben sind zuletzt am {} geprüft worden, vor mehr als "
                                  "einem Jahr; sehen Sie sie durch und tragen Sie den Tag ein",
                                  german_date(*record.checked)));
}

} // namespace

void check_age(Round& round) {
    for_each_type([&]<class T>() {
        round.for_each<T>([&](const T& record, const Record& file, std::size_t /*place*/) {
            check_age_of(record, file, round);
        });
    });
}

} // namespace schaukasten
