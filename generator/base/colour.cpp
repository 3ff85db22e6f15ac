#include "base/colour.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace schaukasten {
namespace {

struct Linear { // light itself, before the curve that sRGB bends it by
    double red = 0;
    double green = 0;
    double blue = 0;
};

struct Oklab {
    double lightness = 0;
    double a = 0;
    double b = 0;
};

double straighten(std::uint8_t channel) {
    const double bent = channel / 255.0;
    return bent <= 0.04045 ? bent / 12.92 : std::pow((bent + 0.055) / 1.055, 2.4);
}

std::uint8_t bend(double light) {
    const double bent =
        light <= 0.0031308 ? light * 12.92 : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::lround(255 * bent));
}

// The two matrices and their inverses stand in Ottosson's article.
Oklab to_oklab(Linear c) {
    const double l =
        std::cbrt(0.4122214708 * c.red + 0.5363325363 * c.green + 0.0514459929 * c.blue);
    const double m =
        std::cbrt(0.2119034982 * c.red + 0.6806995451 * c.green + 0.1073969566 * c.blue);
    const double s =
        std::cbrt(0.0883024619 * c.red + 0.2817188376 * c.green + 0.6299787005 * c.blue);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

Linear to_linear(Oklab c) {
    const double l = std::pow(c.lightness + 0.3963377774 * c.a + 0.2158037573 * c.b, 3);
    const double m = std::pow(c.lightness - 0.1055613458 * c.a - 0.0638541728 * c.b, 3);
    const double s = std::pow(c.lightness - 0.0894841775 * c.a - 1.2914855480 * c.b, 3);
    return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

Oklab cartesian(Oklch c) {
    return {c.lightness, c.chroma * std::cos(c.hue), c.chroma * std::sin(c.hue)};
}

bool can_be_shown(Linear c) {
    constexpr double rounding = 0.0001;
    const auto fits = [](double light) { return light >= -rounding && light <= 1 + rounding; };
    return fits(c.red) && fits(c.green) && fits(c.blue);
}

Linear clipped(Linear c) {
    return {std::clamp(c.red, 0.0, 1.0), std::clamp(c.green, 0.0, 1.0),
            std::clamp(c.blue, 0.0, 1.0)};
}

double difference(Oklab x, Oklab y) {
    return std::hypot(x.lightness - y.lightness, x.a - y.a, x.b - y.b);
}

Linear map_into_gamut(Oklch colour) {
    constexpr double just_noticeable = 0.02;
    constexpr double close_enough = 0.0001;
    double shown = 0; // a chroma so small that nobody sees the clipping
    double too_much = colour.chroma;
    while (too_much - shown > close_enough) {
        colour.chroma = (shown + too_much) / 2;
        const auto wanted = cartesian(colour);
        const auto light = to_linear(wanted);
        const bool fits =
            can_be_shown(light) || difference(to_oklab(clipped(light)), wanted) < just_noticeable;
        (fits ? shown : too_much) = colour.chroma;
    }
    colour.chroma = shown;
    return clipped(to_linear(cartesian(colour)));
}

double luminance(Rgb c) {
    return 0.2126 * straighten(c.red) + 0.7152 * straighten(c.green) + 0.0722 * straighten(c.blue);
}

std::optional<int> hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return std::nullopt;
}

} // namespace

std::optional<Rgb> parse_hex_colour(std::string_view text) {
    if ((text.size() != 7 && text.size() != 4) || text[0] != '#') return std::nullopt;
    text.remove_prefix(1);
    const auto digits = text.size() / 3; // of a channel
    std::array<std::uint8_t, 3> channels{};
    for (std::size_t i = 0; i < channels.size(); ++i) {
        const auto first = hex_digit(text[i * digits]);
        const auto last = hex_digit(text[(i + 1) * digits - 1]);
        if (!first || !last) return std::nullopt;
        channels[i] = static_cast<std::uint8_t>(*first * 16 + *last);
    }
    return Rgb{channels[0], channels[1], channels[2]};
}

std::string hex_of(Rgb colour) {
    return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

Oklch to_oklch(Rgb colour) {
    const auto lab =
        to_oklab({straighten(colour.red), straighten(colour.green), straighten(colour.blue)});
    return {lab.lightness, std::hypot(lab.a, lab.b), std::atan2(lab.b, lab.a)};
}

Rgb to_rgb(Oklch colour) {
    auto light = to_linear(cartesian(colour));
    if (colour.lightness >= 1) return white;
    if (colour.lightness <= 0) return black;
    light = can_be_shown(light) ? clipped(light) : map_into_gamut(colour);
    return {bend(light.red), bend(light.green), bend(light.blue)};
}

double contrast(Rgb a, Rgb b) {
    constexpr double flare = 0.05; // light of the room that a screen reflects
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + flare) / (dark + flare);
}

} // namespace schaukasten
