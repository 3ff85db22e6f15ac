#include "base/colour.hpp"

#include "support/catch.hpp"

#include <cmath>

using namespace schaukasten;

TEST_CASE("a colour is written with six or three hexadecimal digits") {
    CHECK(parse_hex_colour("#f39200") == Rgb{0xf3, 0x92, 0x00});
    CHECK(parse_hex_colour("#F39200") == Rgb{0xf3, 0x92, 0x00});
    CHECK(parse_hex_colour("#f90") == Rgb{0xff, 0x99, 0x00});
    for (const auto* wrong :
         {"", "#", "f39200", "#f3920", "#f392000", "#f3920g", "#ff", "orange"}) {
        CHECK_FALSE(parse_hex_colour(wrong).has_value());
    }
    CHECK(hex_of({0x0a, 0x7d, 0x3c}) == "#0a7d3c");
}

TEST_CASE("contrast is that of WCAG") {
    CHECK(contrast(black, white) == Approx(21));
    CHECK(contrast(white, white) == Approx(1));
    CHECK(contrast({0x76, 0x76, 0x76}, white) == Approx(4.54).margin(0.005));
    CHECK(contrast(white, {0x76, 0x76, 0x76}) == Approx(4.54).margin(0.005));
}

// Values of the CSS Color 4 specification's own examples of named colours.
TEST_CASE("lightness, chroma and hue are those of OKLab") {
    const auto red = to_oklch({255, 0, 0});
    CHECK(red.lightness == Approx(0.62796).margin(0.0001));
    CHECK(red.chroma == Approx(0.25768).margin(0.0001));
    CHECK(red.hue * 180 / M_PI == Approx(29.234).margin(0.01));
    CHECK(to_oklch(white).chroma == Approx(0).margin(0.0001));
}

TEST_CASE("every colour of a screen comes back as it was") {
    for (int red = 0; red < 256; red += 51) {
        for (int green = 0; green < 256; green += 51) {
            for (int blue = 0; blue < 256; blue += 51) {
                const Rgb colour{static_cast<std::uint8_t>(red), static_cast<std::uint8_t>(green),
                                 static_cast<std::uint8_t>(blue)};
                CHECK(to_rgb(to_oklch(colour)) == colour);
            }
        }
    }
}

TEST_CASE("a colour that no screen shows loses chroma and keeps lightness and hue") {
    const Oklch wanted{0.53, 0.3, 1.134};
    const auto shown = to_oklch(to_rgb(wanted));
    CHECK(shown.lightness == Approx(wanted.lightness).margin(0.02));
    CHECK(shown.hue == Approx(wanted.hue).margin(0.17)); // ten degrees
    CHECK(shown.chroma < 0.2);
    CHECK(to_rgb({1.2, 0.1, 0}) == white);
    CHECK(to_rgb({-0.1, 0.1, 0}) == black);
}
