#pragma once

#include "render/fact_shapes.hpp"
#include "render/values.hpp"

namespace schaukasten {

/// Puts what `FactShapes::add_to` declares for a record of that type.
void put_facts(std::span<Value>& rest, const FactShapes& shapes, RecordTarget record,
               ViewValues& values);

} // namespace schaukasten
