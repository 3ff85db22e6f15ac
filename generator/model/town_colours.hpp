#pragma once

#include "base/colour.hpp"
#include "model/site.hpp"

#include <string_view>
#include <vector>

namespace schaukasten {

// One colour of the town becomes the colours of the whole site, in light and in dark. Hue and
// chroma stay; lightness moves until text can be read:
//
//     #f39200  ->  links and buttons #a15600 on light grounds, #eaa55e on dark ones

/// Everything that follows the town in one scheme, in the order of the theme's tokens.
struct SchemeColours {
    Rgb action; // links, buttons, their symbols and edges
    Rgb on_action;
    Rgb hover;         // a button below the pointer
    Rgb active;        // and pressed
    Rgb hover_ground;  // the same of buttons that are only an edge
    Rgb active_ground; //
    Rgb frame;         // the case, page head and foot
    Rgb on_frame;
    Rgb felt; // ground behind notes
    Rgb felt_edge;
    Rgb note;    // ground of a sheet of paper
    Rgb page;    // ground of the page
    Rgb surface; // ground of code and the like
    Rgb hairline;
};

struct TownColours {
    Rgb town; // as the town writes it; no text stands on it
    SchemeColours light;
    SchemeColours dark;
};

/// REQUIRES: `colours.main` is set.
TownColours town_colours(const Colours& colours);

enum class Scheme { Light, Dark };

/// A ground that links and buttons stand on.
struct TextGround {
    std::string_view name; // German, for "auf …"
    Rgb colour;
};

/// All of a scheme: KERN's and those that follow the town.
std::vector<TextGround> text_grounds(Scheme scheme, Rgb town);

/// WCAG 2.2, 1.4.3 (level AA).
inline constexpr double text_contrast = 4.5;

/// The ground on which text of that colour is hardest to read.
TextGround worst_ground(Rgb text, const std::vector<TextGround>& grounds);

/// The colour nearest to `wanted`, of the same hue, that is readable on all grounds of the scheme.
Rgb readable_text(Rgb wanted, Scheme scheme, Rgb town);

} // namespace schaukasten
