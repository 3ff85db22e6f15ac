#pragma once

#include "base/diagnostics.hpp"
#include "cli/build.hpp"

#include <iosfwd>

namespace schaukasten {

/// Writes all messages in order, as text or as one JSON text, and says how the run ends by them.
ExitStatus report(const Diagnostics& diagnostics, MessageFormat format, Warnings warnings,
                  std::ostream& messages);

/// "3 Fehler, 1 Warnung", with hints "3 Fehler, 1 Warnung, 2 Hinweise"
std::string counts_of(const Diagnostics& diagnostics);

} // namespace schaukasten
