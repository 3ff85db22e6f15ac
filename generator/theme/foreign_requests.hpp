#pragma once

#include "theme/theme_folder.hpp"

#include <string_view>

namespace schaukasten {

// The site fetches nothing from other servers: no font, no script, no picture, no style. What
// content brings is checked where it is read (pictures in texts, SVG); pages have no other markup
// than that of their templates. So it is enough to look through the files of a theme.

/// Reports each address in a template, stylesheet, drawing, script or manifest that would make a
/// browser ask another server, and each form that would send something there. A form may send to
/// the server of `town_form`, the address of the town's contact form, if it has one.
void check_foreign_requests(const ThemeFile& file, Diagnostics& diagnostics,
                            std::string_view town_form = {});

} // namespace schaukasten
