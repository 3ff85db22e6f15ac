#pragma once

#include "render/values.hpp"

#include <string_view>

namespace schaukasten {

/// A measure with the link to its goal and a note, shaped like a reference (`FactShapes::entry`).
Value measure_value(const ObjectShape& entry, std::uint32_t goal, const Measure& measure,
                    std::string_view note, ViewValues& values);

/// The deadlines that are to come, each with its day and what the measure says of its time.
Value deadline_values(const ObjectShape& entry, ViewValues& values);

} // namespace schaukasten
