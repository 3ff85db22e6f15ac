#pragma once

#include "base/diagnostics.hpp"
#include "model/site.hpp"
#include "read/content.hpp"

namespace schaukasten {

/// Whether the town's colours can be read as text. One that the editor sets for text and that
/// cannot is an error; what is derived from one that cannot is told as a hint.
void check_colours(const Record& site_file, const Colours& colours, Diagnostics& diagnostics);

} // namespace schaukasten
