#pragma once

#include "theme/template.hpp"
#include "theme/theme_folder.hpp"

#include <span>
#include <string_view>

namespace schaukasten {

class Diagnostics;
class PublishedAssets;

// Templates name a theme's files as their authors know them:
//
//     <script src="{{wurzel}}assets/zeit.js" defer>
//
// A page has the name under which the file is published, and of a script or a stylesheet what its
// bytes have to be:
//
//     <script src="../assets/zeit.81c3b2a7f0.js" integrity="sha384-…" defer>
//
// So a page is no dearer for it: the template is changed once, when the theme is loaded.

/// Reports files that there are not, and names that are put together: "assets/{{name}}.svg".
/// `made_at_times` there need not be.
void link_assets(Template& of, PublishedAssets& assets,
                 std::span<const std::string_view> made_at_times, Diagnostics& diagnostics);

/// Reports files that a stylesheet names and that there are not. `path` is the one by which the
/// theme's authors know it: "assets/kern.css".
void check_links(const ThemeFile& stylesheet, std::string_view path, const PublishedAssets& assets,
                 std::span<const std::string_view> made_at_times, Diagnostics& diagnostics);

} // namespace schaukasten
