#include "model/federal_state.hpp"

#include <array>
#include <cstddef>

namespace schaukasten {
namespace {

constexpr std::array<std::string_view, 16> states{"Schleswig-Holstein",
                                                  "Hamburg",
                                                  "Niedersachsen",
                                                  "Bremen",
                                                  "Nordrhein-Westfalen",
                                                  "Hessen",
                                                  "Rheinland-Pfalz",
                                                  "Baden-Württemberg",
                                                  "Bayern",
                                                  "Saarland",
                                                  "Berlin",
                                                  "Brandenburg",
                                                  "Mecklenburg-Vorpommern",
                                                  "Sachsen",
                                                  "Sachsen-Anhalt",
                                                  "Thüringen"};

} // namespace

std::string_view federal_state(std::string_view municipality_key) {
    std::size_t number = 0;
    for (const auto c : municipality_key.substr(0, 2)) {
        if (c < '0' || c > '9') return {};
        number = number * 10 + static_cast<std::size_t>(c - '0');
    }
    return municipality_key.size() < 2 || number == 0 || number > states.size()
               ? std::string_view{}
               : states.at(number - 1);
}

} // namespace schaukasten
