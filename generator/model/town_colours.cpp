#include "model/town_colours.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

// Grounds of KERN that the theme uses or may come to use.
constexpr Rgb neutral_025{0xf3, 0xf4, 0xf7};
constexpr Rgb neutral_050{0xe8, 0xe9, 0xef};
constexpr Rgb neutral_200{0xc0, 0xc3, 0xd5};
constexpr Rgb neutral_900{0x1d, 0x20, 0x34};
constexpr Rgb neutral_950{0x13, 0x15, 0x25};

constexpr double dark_contrast = 7;  // light text on black shimmers: more than WCAG asks
constexpr double dark_chroma = 0.12; // and glows, if it is colourful

/// The town's hue with another lightness, at most as colourful as `chroma` and the town itself.
Rgb tinted(Rgb town, double lightness, double chroma) {
    auto colour = to_oklch(town);
    colour.lightness = lightness;
    colour.chroma = std::min(colour.chroma, chroma);
    return to_rgb(colour);
}

Rgb shifted(Rgb colour, double lightness) {
    auto moved = to_oklch(colour);
    moved.lightness = std::clamp(moved.lightness + lightness, 0.0, 1.0);
    return to_rgb(moved);
}

bool is_readable(Rgb text, const std::vector<TextGround>& grounds, double wanted) {
    return contrast(text, worst_ground(text, grounds).colour) >= wanted;
}

/// `colour` if it is readable as it is; else moved towards `limit`, no further than necessary.
/// Black (0) and white (1) are readable on every ground of their scheme.
Rgb moved_until_readable(Oklch colour, double limit, const std::vector<TextGround>& grounds,
                         double wanted) {
    constexpr int halvings = 12; // finer than eight bits tell apart
    auto readable = to_rgb(colour);
    if (is_readable(readable, grounds, wanted)) return readable;
    double good = limit;
    double bad = colour.lightness;
    for (int i = 0; i < halvings; ++i) {
        colour.lightness = (good + bad) / 2;
        const bool fits = is_readable(to_rgb(colour), grounds, wanted);
        (fits ? good : bad) = colour.lightness;
    }
    colour.lightness = good;
    return to_rgb(colour);
}

Rgb readable(Rgb wanted, Scheme scheme, Rgb town, double ratio) {
    const auto grounds = text_grounds(scheme, town);
    auto colour = to_oklch(wanted);
    if (scheme == Scheme::Light) return moved_until_readable(colour, 0, grounds, ratio);
    colour.chroma = std::min(colour.chroma, dark_chroma);
    return moved_until_readable(colour, 1, grounds, ratio);
}

/// Black or white, whichever is read more easily.
Rgb text_on(Rgb ground) {
    return contrast(white, ground) >= contrast(black, ground) ? white : black;
}

// Lightness and chroma below are those of KERN's turquois, in which the theme was designed.

SchemeColours light_grounds(Rgb town) {
    SchemeColours colours{};
    colours.hover_ground = tinted(town, 0.955, 0.018);
    colours.active_ground = tinted(town, 0.94, 0.026);
    colours.frame = tinted(town, 0.285, 0.0583);
    colours.on_frame = tinted(town, 0.963, 0.0226);
    colours.felt = tinted(town, 0.968, 0.012);
    colours.felt_edge = tinted(town, 0.852, 0.0907);
    colours.note = colours.page = white;
    colours.surface = neutral_025;
    colours.hairline = neutral_200;
    return colours;
}

SchemeColours dark_grounds(Rgb town) {
    SchemeColours colours{};
    colours.hover_ground = tinted(town, 0.26, 0.024);
    colours.active_ground = tinted(town, 0.28, 0.034);
    colours.frame = tinted(town, 0.37, 0.055);
    colours.on_frame = tinted(town, 0.963, 0.0226);
    colours.felt = colours.page = tinted(town, 0.175, 0.016);
    colours.felt_edge = tinted(town, 0.38, 0.05);
    colours.note = tinted(town, 0.22, 0.014);
    colours.surface = tinted(town, 0.25, 0.016);
    colours.hairline = tinted(town, 0.38, 0.02);
    return colours;
}

void put_action(SchemeColours& colours, Rgb action, double hover_shift) {
    colours.action = action;
    colours.on_action = text_on(action);
    colours.hover = shifted(action, hover_shift);
    colours.active = shifted(action, 2 * hover_shift);
}

} // namespace

TownColours town_colours(const Colours& colours) {
    const auto town = *colours.main.rgb;
    TownColours result{town, light_grounds(town), dark_grounds(town)};
    const auto light =
        colours.text_on_light.rgb.value_or(readable(town, Scheme::Light, town, text_contrast));
    const auto dark =
        colours.text_on_dark.rgb.value_or(readable(town, Scheme::Dark, town, dark_contrast));
    put_action(result.light, light, -0.05); // a pressed button is darker where the ground is light
    put_action(result.dark, dark, 0.05);
    return result;
}

std::vector<TextGround> text_grounds(Scheme scheme, Rgb town) {
    if (scheme == Scheme::Light) {
        const auto own = light_grounds(town);
        return {{"Weiß", white},
                {"hellem Grau", neutral_025},
                {"mittlerem Grau", neutral_050},
                {"hell getöntem Grund", own.felt},
                {"hell getöntem Grund", own.hover_ground},
                {"hell getöntem Grund", own.active_ground}};
    }
    const auto own = dark_grounds(town);
    return {{"Schwarz", black},
            {"dunklem Grau", neutral_950},
            {"mittlerem Dunkelgrau", neutral_900},
            {"dunkel getöntem Grund", own.page},
            {"dunkel getöntem Grund", own.note},
            {"dunkel getöntem Grund", own.surface},
            {"dunkel getöntem Grund", own.hover_ground},
            {"dunkel getöntem Grund", own.active_ground}};
}

TextGround worst_ground(Rgb text, const std::vector<TextGround>& grounds) {
    return *std::ranges::min_element(
        grounds, {}, [&](const TextGround& ground) { return contrast(text, ground.colour); });
}

Rgb readable_text(Rgb wanted, Scheme scheme, Rgb town) {
    return readable(wanted, scheme, town, text_contrast);
}

} // namespace schaukasten
