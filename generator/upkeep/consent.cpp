#include "base/german_date.hpp"
#include "check/place_of.hpp"
#include "upkeep/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

constexpr std::chrono::days soon{30};

std::string in_days(std::chrono::days days) {
    if (days.count() == 0) return "heute";
    return days.count() == 1 ? std::string("morgen") : fmt::format("in {} Tagen", days.count());
}

void check_begin(const Consent& consent, const Record& file, Round& round) {
    if (consent.given <= round.today()) return;
    round.warn(
        place_of(file, &Fachkraft::consent, &Consent::given),
        fmt::format("die Einwilligung gilt erst ab dem {}; bis dahin stehen Name und Kontakt "
                    "nicht auf der Website",
                    german_date(consent.given)));
}

void check_none(const Fachkraft& person, const Record& file, Round& round) {
    if (person.first_name.empty() && person.last_name.empty()) return;
    round.hint(place_of(file, &Fachkraft::last_name),
               fmt::format("ohne den Abschnitt [{}] steht der Name nicht auf der Website; liegt "
                           "keine Einwilligung vor, löschen Sie ihn besser hier",
                           key_of(&Fachkraft::consent)));
}

/// A first name alone is no name: nothing of it is shown.
void check_name(const Fachkraft& person, const Record& file, Round& round) {
    const auto allows = [&](std::string_view key) {
        return std::ranges::find(person.consent->keys, key) != person.consent->keys.end();
    };
    constexpr auto first = key_of(&Fachkraft::first_name);
    constexpr auto last = key_of(&Fachkraft::last_name);
    if (allows(first) == allows(last)) return;
    round.warn(place_of(file, &Fachkraft::consent, &Consent::keys),
               fmt::format("die Einwilligung nennt »{}«, aber nicht »{}«; der Name und die eigene "
                           "Seite erscheinen nur mit beiden",
                           allows(first) ? first : last, allows(first) ? last : first));
}

} // namespace

void check_consent(Round& round) {
    round.for_each<Fachkraft>([&](const Fachkraft& person, const Record& file, std::size_t) {
        if (!person.consent) return check_none(person, file, round);
        check_begin(*person.consent, file, round);
        check_name(person, file, round);
        if (!person.consent->until) return;
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
