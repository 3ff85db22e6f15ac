#pragma once

#include "model/directory.hpp"

#include <cstdint>
#include <vector>

namespace schaukasten {

/// The last day for a measure, from what its `wann` says: "bis 31.03.2027", "jährlich bis zu den
/// Herbstferien" (the next ones), "2. Halbjahr 2026/27".
struct Deadline {
    Date day;
    std::uint32_t goal = 0;
    std::uint32_t measure = 0;
};

/// Those on or after a day, soonest first. What is dropped or has run out has none, and no day is
/// invented for words that name none ("bald", "2× im Monat").
std::vector<Deadline> deadlines(const Directory& directory, Date today);

} // namespace schaukasten
