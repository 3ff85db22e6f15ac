#include "base/german_date.hpp"
#include "check/accessibility_file.hpp"
#include "check/place_of.hpp"
#include "check/single_file.hpp"
#include "upkeep/rules.hpp"

#include <fmt/format.h>

namespace schaukasten {

void check_statement_age(Round& round) {
    constexpr std::chrono::days soon{30};
    const auto& statement = round.directory().accessibility;
    const auto* file = single_file(round.view().content, accessibility_file);
    if (!statement || !statement->checked.ok() || file == nullptr) return;
    const auto last = statement->valid_until();
    round.due(*file, "Erklärung zur Barrierefreiheit", last, "Erklärung prüfen");
    const auto left = days_between(round.today(), last);
    if (left < std::chrono::days{0} || left > soon) return; // the law tells what is over
    round.hint(place_of(*file, &AccessibilityStatement::checked),
               fmt::format("die Erklärung zur Barrierefreiheit gilt noch bis zum {}; gehen Sie sie "
                           "vorher durch, sonst lässt sich die Website nicht mehr bauen",
                           german_date(last)));
}

} // namespace schaukasten
