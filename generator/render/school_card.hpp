#pragma once

#include "base/html.hpp"
#include "plan/site_plan.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace schaukasten {

class DateWords;
class Texts;

// The card of a school (HE-12): who helps there, when, where and how to reach them, for the website
// of the school itself. What a person did not consent to is not in the plan, so it is not here.

/// In which words a card is written. Views all it is given.
struct CardLanguage {
    const SitePlan& plan;
    std::uint32_t number; // place in SitePlan::languages
    const Texts& texts;
    DateWords& dates;
};

/// Alone on a page, or among what a school says of itself.
enum class CardPlace { Page, Part };

/// Plain HTML, without class, style or script: readable wherever it is put.
Html school_card(std::uint32_t school, CardPlace place, const CardLanguage& language);

/// The frame in which the school's own site shows the page at that address.
Html school_card_frame(std::uint32_t school, std::string_view page, const CardLanguage& language);

/// "Schulsozialarbeit: Südschule"
std::string school_card_title(std::uint32_t school, const CardLanguage& language);

/// The last day on which somebody looked over what stands on the card; nothing if none is known.
std::optional<Date> card_checked(std::uint32_t school, const SitePlan& plan);

} // namespace schaukasten
