#pragma once

#include "base/colour.hpp"
#include "base/output_file.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace schaukasten {

struct Site;

// What stands for the site where there is only room for a picture: in a tab, among favourites, on
// the first screen of a telephone. Schaukasten's sign, in the colours of the town.

struct IconColours {
    Rgb ground;
    Rgb sign;
};
IconColours icon_colours(const Site& site);

/// Squares that reach to their edge. The sign keeps to the middle, so that a telephone may cut them
/// into a circle.
struct IconFile {
    std::string_view path;
    unsigned size; // in pixels, both ways
};
inline constexpr std::array icon_files{IconFile{"symbol-192.png", 192},
                                       IconFile{"symbol-512.png", 512}};
inline constexpr IconFile touch_icon{"apple-touch-icon.png", 180}; // by its name, too
inline constexpr std::string_view drawn_icon = "symbol.svg";

bool is_icon(std::string_view path);

std::vector<OutputFile> site_icons(const Site& site);

} // namespace schaukasten
