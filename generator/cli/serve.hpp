#pragma once

#include "cli/build.hpp"

#include <iosfwd>
#include <optional>

namespace schaukasten {

/// Builds into a folder of its own and shows the site on this computer until it is told to stop.
ExitStatus serve(BuildOptions options, std::optional<int> port, std::ostream& messages,
                 std::ostream& summary);

} // namespace schaukasten
