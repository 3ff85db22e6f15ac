#pragma once

#include "base/diagnostics.hpp"
#include "check/ids.hpp"
#include "read/content.hpp"

#include <vector>

namespace schaukasten {

/// One record with the file that it comes from.
struct Addressed {
    std::size_t type;
    const RecordHead* head;
    const Record* source;
};

/// Reports pages whose id is taken by the site itself, and aliases that are no address or that
/// would hide another page.
/// And addresses that the site file calls withdrawn, though something is there; nothing of that if
/// there is no `site` file.
void check_addresses(const std::vector<Addressed>& records, const Directory& directory,
                     const Record* site, Diagnostics& diagnostics);

} // namespace schaukasten
