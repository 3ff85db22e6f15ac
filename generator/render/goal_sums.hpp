#pragma once

#include "render/view_context.hpp"

#include <string>

namespace schaukasten {

/// "9 Leitziele · 23 Handlungsziele, 1 davon entfällt · 39 Maßnahmen, 6 davon verbindlich": all the
/// goals of the town counted by their level, and what is done for them.
std::string sum_of_goals(const ViewContext& context);

} // namespace schaukasten
