#pragma once

#include <string>
#include <vector>

namespace schaukasten {

/// What a build does to the site that is there. Paths, sorted.
struct SiteChanges {
    std::vector<std::string> written; // added and changed
    std::vector<std::string> kept;
    std::vector<std::string> gone;
};

} // namespace schaukasten
