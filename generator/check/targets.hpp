#pragma once

#include "base/diagnostics.hpp"
#include "model/named.hpp"
#include "model/target.hpp"
#include "read/content.hpp"

namespace schaukasten {

/// What a table of fields cannot say of the places that the site is published to.
void check_targets(const Record& site_file, const Named<Target>& targets, Diagnostics& diagnostics);

/// The targets alone, for commands that ask nothing else of the content: the site that they bring
/// away was built before, and the content may be in the making.
Named<Target> read_targets(const Record& site_file, Diagnostics& diagnostics);

} // namespace schaukasten
