#pragma once

#include "render/fact_shapes.hpp"
#include "render/values.hpp"

namespace schaukasten {

/// A record by its title, its link, and what tells it apart.
Value reference_value(const FactShapes& shapes, RecordTarget record, ViewValues& values);

Value reference_values(const FactShapes& shapes, std::size_t type,
                       std::span<const std::uint32_t> records, ViewValues& values);

/// All that refers to a record, in groups: under a heading of its own where the field has one, else
/// by type.
Value references_to(const FactShapes& shapes, RecordTarget record, ViewValues& values);

} // namespace schaukasten
