#pragma once

#include "base/diagnostics.hpp"
#include "check/ids.hpp"
#include "read/content.hpp"

#include <array>
#include <vector>

namespace schaukasten {

/// Views someone else's text, the Content: the files of one record.
struct Source {
    const Record* original = nullptr;
    std::vector<const Record*> translations; // `artikel/<id>.<language>.md`
};

using Sources = std::array<std::vector<Source>, type_count>;

/// Gives each record of content/ its place by the order of paths, in `ids` and in the result, and
/// reports files that no type claims or whose names are no ids.
Sources claim_files(const Content& content, Ids& ids, Diagnostics& diagnostics);

} // namespace schaukasten
