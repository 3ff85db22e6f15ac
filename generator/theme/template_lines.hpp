#pragma once

#include "theme/template.hpp"

#include <string_view>
#include <vector>

namespace schaukasten {

/// Takes `blanks` away from the start of each line of the template in these nodes.
/// REQUIRES: literals hold one line each.
void take_indent(std::vector<TemplateNode>& nodes, std::string_view blanks);

/// Joins neighbouring literals, at all levels.
void join_literals(std::vector<TemplateNode>& nodes);

} // namespace schaukasten
