#pragma once

#include "render/values.hpp"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

// What several reports show.

ObjectShape& with_texts(ViewShapes& shapes, std::string name,
                        std::initializer_list<std::string_view> texts);

Value object(const ObjectShape& shape, Arena& arena, std::initializer_list<Value> members);

/// A named number with a bar that shows it.
const ObjectShape& make_bar(ViewShapes& shapes);

/// Length of a bar in percent of the longest.
Value bar_length(Arena& arena, double value, double longest);

/// Schools of each form, in the order of the vocabulary; those of a form below are not among them.
std::vector<std::vector<std::uint32_t>> schools_by_form(const Directory& directory);

/// "40 von 62"
Value count_of(const ViewContext& context, std::size_t count, std::size_t total);

} // namespace schaukasten
