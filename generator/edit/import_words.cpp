#include "edit/import_register.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace schaukasten {
namespace {

std::string counted_schools(std::size_t count) {
    return fmt::format("{} {}", count, count == 1 ? "Schule" : "Schulen");
}

} // namespace

std::string describe(const ImportPlan& plan) {
    auto text = fmt::format("{}: {} neu, {} schon da.\n", plan.area,
                            counted_schools(plan.new_schools.size()), plan.known_schools.size());
    if (!plan.new_terms.empty()) {
        text += fmt::format("Neue Schulformen: {}.\n", fmt::join(plan.new_terms, ", "));
    }
    for (const auto& file : plan.files) {
        text += fmt::format("  {}  ({})\n", file.path, file.about);
    }
    for (const auto& known : plan.known_schools) {
        text += fmt::format("  {}  (schon da: {}, {})\n", known.id, known.name, known.town);
    }
    if (plan.files.empty()) text += "Es gibt nichts zu schreiben.\n";
    return text;
}

} // namespace schaukasten
