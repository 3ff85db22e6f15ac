#pragma once

#include "base/output_file.hpp"

#include <vector>

namespace schaukasten {

struct SitePlan;

/// All that web servers read of the site, or that is there for those who look after them.
std::vector<OutputFile> server_files(const SitePlan& plan);

} // namespace schaukasten
