#include "check/place_of.hpp"
#include "upkeep/rules.hpp"

#include <fmt/format.h>

namespace schaukasten {
namespace {

constexpr std::chrono::days soon{30};

std::string in_days(std::chrono::days days) {
    if (days.count() == 0) return "heute";
    return days.count() == 1 ? std::string("morgen") : fmt::format("in {} Tagen", days.count());
}

} // namespace

void check_consent_ends(Round& round) {
    round.for_each<Fachkraft>([&](const Fachkraft& person, const Record& file, std::size_t) {
        if (!person.consent || !person.consent->until) return;
        const auto until = *person.consent->until;
        round.due(person, file, until, "neue Einwilligung einholen");
        const auto left = days_between(round.today(), until);
        const auto place = place_of(file, &Fachkraft::consent, &Consent::until);
        if (left.count() < 0) {
            round.warn(place,
                       fmt::format("die Einwilligung ist am {} abgelaufen, Name und Kontakt stehen "
                                   "nicht mehr auf der Website; fragen Sie die Person, ob sie neu "
                                   "einwilligt",
                                   german_date(until)));
        } else if (left <= soon) {
            round.warn(place,
                       fmt::format("die Einwilligung endet {} ({}), danach verschwinden Name und "
                                   "Kontakt von der Website; fragen Sie die Person rechtzeitig",
                                   in_days(left), german_date(until)));
        }
    });
}

} // namespace schaukasten
