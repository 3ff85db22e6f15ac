#pragma once

#include "base/value.hpp"
#include "theme/template.hpp"

#include <span>
#include <string>

namespace schaukasten {

/// Appends the template to `out`. Names are looked for in the contexts from the last to the first,
/// so the page comes last and what all pages share comes before it. Many threads may render one
/// template at once. Throws std::runtime_error if templates call one another without end.
void render(const Template& page, std::span<const Value> contexts, std::string& out);

} // namespace schaukasten
