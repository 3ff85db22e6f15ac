#pragma once

#include "theme/theme_folder.hpp"

namespace schaukasten {

class Diagnostics;

/// Reports what a stylesheet fetches from another host: nobody but the town learns who reads its
/// site. And what it brings along as data:, which the site's Content-Security-Policy forbids.
void check_stylesheet(const ThemeFile& file, Diagnostics& diagnostics);

} // namespace schaukasten
