#include "edit/register_selection.hpp"

#include "base/ascii.hpp"
#include "base/nearest.hpp"
#include "edit/districts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <utility>

namespace schaukasten {
namespace {

bool lies_in(const RegisterSchool& school, std::string_view area) {
    const bool is_key = is_all_digits(area) && area.size() >= 3;
    return school.area == area || school.town == area || district_of(school.municipality) == area ||
           government_of(school.municipality) == area ||
           (is_key && school.municipality.starts_with(area));
}

/// Those that may have been meant first, then all districts.
std::vector<std::string> areas_near(const Register& source, std::string_view area) {
    std::set<std::string_view> all;
    std::set<std::string_view> districts;
    for (const auto& school : source.schools) {
        all.insert(school.town);
        districts.insert(school.area);
    }
    all.insert(districts.begin(), districts.end());
    all.erase("");
    districts.erase("");
    const std::vector<std::string_view> candidates(all.begin(), all.end());
    auto areas = nearest(area, candidates);
    for (const auto each : districts) {
        if (std::ranges::find(areas, each) == areas.end()) areas.emplace_back(each);
    }
    return areas;
}

bool is_anywhere(const Register& source, const std::string& area, Diagnostics& diagnostics) {
    if (std::ranges::any_of(source.schools,
                            [&](const auto& school) { return lies_in(school, area); })) {
        return true;
    }
    diagnostics.error(source.place(source.area_at),
                      fmt::format("hier gibt es kein Gebiet »{}«, aber »{}«", area,
                                  fmt::join(areas_near(source, area), "«, »")));
    return false;
}

bool is_known(const Register& source, const std::string& number, Diagnostics& diagnostics) {
    if (std::ranges::find(source.schools, number, &RegisterSchool::number) !=
        source.schools.end()) {
        return true;
    }
    diagnostics.error(source.place({}), fmt::format("hier gibt es keine Schule mit der "
                                                    "Schulnummer {}",
                                                    number));
    return false;
}

} // namespace

std::optional<std::vector<std::size_t>> selected_schools(const Register& source,
                                                         const RegisterSelection& selection,
                                                         Diagnostics& diagnostics) {
    if (source.area_at == Position{}) return std::nullopt; // a message says already why
    if (source.schools.empty()) {
        diagnostics.error(source.place({}), "hier steht keine Schule");
        return std::nullopt;
    }
    bool is_sound = true;
    for (const auto& area : selection.areas) {
        is_sound = is_anywhere(source, area, diagnostics) && is_sound;
    }
    for (const auto& number : selection.numbers) {
        is_sound = is_known(source, number, diagnostics) && is_sound;
    }
    if (!is_sound) return std::nullopt;

    std::vector<std::size_t> places;
    for (std::size_t k = 0; k < source.schools.size(); ++k) {
        const auto& school = source.schools[k];
        const auto is_meant =
            selection.everything ||
            std::ranges::find(selection.numbers, school.number) != selection.numbers.end() ||
            std::ranges::any_of(selection.areas,
                                [&](const auto& area) { return lies_in(school, area); });
        if (is_meant) places.push_back(k);
    }
    return places;
}

std::string in_words(const RegisterSelection& selection) {
    if (selection.everything) return "Alle Schulen";
    auto names = selection.areas;
    names.insert(names.end(), selection.numbers.begin(), selection.numbers.end());
    return fmt::format("{}", fmt::join(names, ", "));
}

} // namespace schaukasten
