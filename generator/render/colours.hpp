#pragma once

#include "base/output_file.hpp"
#include "model/site.hpp"

#include <optional>

namespace schaukasten {

/// `assets/farben.css`: the town's colours as custom properties, for the theme's stylesheet;
/// nothing if the site file names none.
std::optional<OutputFile> render_colours(const Site& site);

} // namespace schaukasten
