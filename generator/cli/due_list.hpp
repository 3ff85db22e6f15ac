#pragma once

#include "cli/build.hpp"
#include "upkeep/upkeep.hpp"

#include <string>
#include <vector>

namespace schaukasten {

/// A list to work through, under the name of each who is responsible; what is overdue comes first.
/// REQUIRES: `duties` sorted as `look_after` gives them.
std::string due_list(const std::vector<Duty>& duties, Date today, MessageFormat format);

} // namespace schaukasten
