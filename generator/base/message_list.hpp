#pragma once

#include "base/diagnostics.hpp"

#include <string>
#include <vector>

namespace schaukasten {

/// Messages for people to read, one below the other. Of a file with very many the first stand
/// there, errors before the rest, and how many more there are; nobody mends seventy thousand in one
/// go. REQUIRES: sorted, as `Diagnostics::sorted` has them.
std::string message_list(const std::vector<Diagnostic>& sorted);

} // namespace schaukasten
