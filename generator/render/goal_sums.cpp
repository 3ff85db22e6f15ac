#include "render/goal_sums.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <vector>

namespace schaukasten {
namespace {

struct Sum {
    std::size_t all = 0;
    std::size_t marked = 0; // dropped goals, binding measures
};

std::string words_of(std::string_view key, const Sum& sum, std::string_view mark,
                     const ViewContext& context) {
    auto words = std::string(context.counted(key, sum.all).characters());
    if (sum.marked > 0) {
        words += ", ";
        words += context.counted(mark, sum.marked).characters();
    }
    return words;
}

} // namespace

std::string sum_of_goals(const ViewContext& context) {
    std::array<Sum, words<GoalLevel>.size()> levels;
    Sum measures;
    for (const auto& goal : context.plan.directory.all<Goal>()) {
        auto& level = levels.at(static_cast<std::size_t>(goal.level));
        ++level.all;
        if (goal.status == Status::Dropped) ++level.marked;
        measures.all += goal.measures.size();
        measures.marked +=
            static_cast<std::size_t>(std::ranges::count_if(goal.measures, &Measure::is_binding));
    }
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        if (levels.at(i).all == 0) continue;
        parts.push_back(words_of(words<GoalLevel>.at(i), levels.at(i), "davon_entfallen", context));
    }
    if (measures.all > 0) {
        parts.push_back(words_of("massnahmen", measures, "davon_verbindlich", context));
    }
    return fmt::format("{}", fmt::join(parts, " · "));
}

} // namespace schaukasten
