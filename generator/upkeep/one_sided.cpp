#include "check/place_of.hpp"
#include "upkeep/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

template <class T>
bool names(const std::vector<Ref<T>>& list, std::size_t place) {
    return std::ranges::any_of(list, [&](Ref<T> ref) { return ref.at == place; });
}

bool works_at_one_of(const Fachkraft& person, const std::vector<Ref<School>>& schools) {
    return std::ranges::any_of(person.assignments, [&](const Assignment& assignment) {
        return assignment.school.is_set() && names(schools, assignment.school.at);
    });
}

/// Of an offer at schools, by people who work at others.
void check_staff(const Offer& offer, const Record& file, Round& round) {
    if (offer.schools.empty()) return;
    for (std::size_t i = 0; i < offer.staff.size(); ++i) {
        if (!offer.staff[i].is_set()) continue;
        const auto& person = round.directory().at(offer.staff[i]);
        if (person.assignments.empty() || works_at_one_of(person, offer.schools)) continue;
        round.hint(place_of(file, &Offer::staff, i),
                   fmt::format("»{}« arbeitet an keiner der Schulen dieses Angebots; stimmen die "
                               "Schulen hier und die Einsätze dort?",
                               person.id));
    }
}

/// Where both sides may name each other, one that names others but not this one is a slip.
void check_flyers(const Offer& offer, std::size_t offer_place, const Record& file, Round& round) {
    for (std::size_t i = 0; i < offer.flyers.size(); ++i) {
        if (!offer.flyers[i].is_set()) continue;
        const auto& flyer = round.directory().at(offer.flyers[i]);
        if (flyer.offers.empty() || names(flyer.offers, offer_place)) continue;
        round.hint(place_of(file, &Offer::flyers, i),
                   fmt::format("der Flyer »{}« nennt andere Angebote, aber nicht dieses; fehlt es "
                               "dort unter »{}«?",
                               flyer.id, key_of(&Flyer::offers)));
    }
}

void check_offers(const Flyer& flyer, std::size_t flyer_place, const Record& file, Round& round) {
    for (std::size_t i = 0; i < flyer.offers.size(); ++i) {
        if (!flyer.offers[i].is_set()) continue;
        const auto& offer = round.directory().at(flyer.offers[i]);
        if (offer.flyers.empty() || names(offer.flyers, flyer_place)) continue;
        round.hint(place_of(file, &Flyer::offers, i),
                   fmt::format("das Angebot »{}« nennt andere Flyer, aber nicht diesen; fehlt er "
                               "dort unter »{}«?",
                               offer.id, key_of(&Offer::flyers)));
    }
}

} // namespace

void check_one_sided(Round& round) {
    round.for_each<Offer>([&](const Offer& offer, const Record& file, std::size_t place) {
        check_staff(offer, file, round);
        check_flyers(offer, place, file, round);
    });
    round.for_each<Flyer>([&](const Flyer& flyer, const Record& file, std::size_t place) {
        check_offers(flyer, place, file, round);
    });
}

} // namespace schaukasten
