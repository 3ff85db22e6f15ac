#pragma once

#include "render/values.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace schaukasten {

// What belongs to a term or a record, as its page shows it (plan/belonging.hpp): of a long group
// its beginning, and the way to the whole of it.

/// "alle_angebote": {text, adresse}, missing unless the group of that type is a long one.
void add_whole_group(ViewShapes& shapes, ObjectShape& object, std::string_view folder);
Value whole_group(RecordTarget owner, std::size_t type, std::size_t count, ViewValues& values);

std::span<const std::uint32_t> beginning_of(const std::vector<std::uint32_t>& group);

} // namespace schaukasten
