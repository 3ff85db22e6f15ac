#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace schaukasten {

/// A colour as a screen takes it: sRGB, eight bits a channel.
struct Rgb {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    friend bool operator==(const Rgb&, const Rgb&) = default;
};

inline constexpr Rgb black{0, 0, 0};
inline constexpr Rgb white{255, 255, 255};

/// The same as people see it, after Björn Ottosson's OKLab (bottosson.github.io/posts/oklab):
/// equal steps look equal, and a colour made lighter or darker stays the same colour.
struct Oklch {
    double lightness = 0; // 0 black to 1 white
    double chroma = 0;    // 0 grey; the most colourful ones that screens show have about 0.3
    double hue = 0;       // in radians
};

/// "#f39200" or "#f90", in small or large letters.
std::optional<Rgb> parse_hex_colour(std::string_view text);

/// "#f39200"
std::string hex_of(Rgb colour);

Oklch to_oklch(Rgb colour);

/// A colour that screens cannot show loses chroma until they can, by the gamut mapping of CSS Color
/// 4, section 13.2: lightness stays and hue hardly moves.
Rgb to_rgb(Oklch colour);

/// From 1 (the same lightness) to 21 (black on white): WCAG 2.2, "contrast ratio". Text needs 4.5,
/// edges and focus rings 3.
double contrast(Rgb a, Rgb b);

} // namespace schaukasten
