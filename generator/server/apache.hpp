#pragma once

#include "base/output_file.hpp"

#include <vector>

namespace schaukasten {

struct SitePlan;

// What Apache (2.4) reads in the folders of the site: .htaccess. It is allowed to where the server
// says `AllowOverride FileInfo` or more, and no directive here wants more than that.
//
// One lies in the root, one in the folder of each language, for its error pages, and one where each
// page was that moved or went. So a request is not slower for a thousand old addresses.
std::vector<OutputFile> apache_files(const SitePlan& plan);

} // namespace schaukasten
