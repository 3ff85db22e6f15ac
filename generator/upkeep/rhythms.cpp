#include "check/place_of.hpp"
#include "model/rhythm.hpp"
#include "upkeep/rules.hpp"

#include <fmt/format.h>

namespace schaukasten {

void check_rhythms(Round& round) {
    round.for_each<Offer>([&](const Offer& offer, const Record& file, std::size_t) {
        for (std::size_t i = 0; i < offer.times.size(); ++i) {
            const auto& words = offer.times[i].rhythm.original;
            const auto rhythm = parse_rhythm(words);
            if (words.empty() || (rhythm && tells_days(*rhythm, offer.times[i].day))) continue;
            round.hint(place_of(file, &Offer::times, i, &OfferTime::rhythm),
                       fmt::format("aus »{}« folgen keine Tage; Eltern lesen nur die Worte und "
                                   "keinen nächsten Termin",
                                   words));
        }
    });
}

} // namespace schaukasten
