#pragma once

#include "plan/site_plan.hpp"

#include <vector>

namespace schaukasten {

/// Every page that the site will have, sorted by address; no two have the same. REQUIRES: the rest
/// of the plan is complete.
std::vector<Page> all_pages(const SitePlan& plan);

} // namespace schaukasten
