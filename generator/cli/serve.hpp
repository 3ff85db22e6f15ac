#pragma once

#include "cli/preview.hpp"

#include <iosfwd>
#include <optional>

namespace schaukasten {

/// Shows the site on this computer, and what becomes of it with each change, until it is told to
/// stop. Writes nothing but what it makes of pictures, to the cache of the output.
ExitStatus serve(PreviewOptions options, std::optional<int> port, std::ostream& messages,
                 std::ostream& summary);

} // namespace schaukasten
