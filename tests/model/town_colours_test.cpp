#include "model/town_colours.hpp"

#include "support/catch.hpp"

#include <cmath>
#include <cstdlib>
#include <string>

using namespace schaukasten;

namespace {

Colours of_town(const std::string& hex) {
    Colours colours;
    colours.main.rgb = parse_hex_colour(hex);
    return colours;
}

std::string on_light(const std::string& hex) {
    return hex_of(town_colours(of_town(hex)).light.action);
}

std::string on_dark(const std::string& hex) {
    return hex_of(town_colours(of_town(hex)).dark.action);
}

double turn_of_hue(const std::string& a, const std::string& b) {
    const auto degrees =
        std::abs(to_oklch(*parse_hex_colour(a)).hue - to_oklch(*parse_hex_colour(b)).hue) * 180 /
        M_PI;
    return std::min(degrees, 360 - degrees);
}

} // namespace

TEST_CASE("a town's colour is darkened for light grounds until text can be read") {
    CHECK(on_light("#5a9e2f") == "#367800");
    CHECK(on_light("#f39200") == "#a15600");
    CHECK(on_light("#ffd500") == "#816600");
    CHECK(on_light("#e2001a") == "#d50008");
}

TEST_CASE("a colour that can be read as it is stays") {
    CHECK(on_light("#003a70") == "#003a70");
    CHECK(on_light("#000000") == "#000000");
    CHECK(on_dark("#ffffff") == "#ffffff");
    CHECK(on_dark("#b9d9c3") == "#b9d9c3");
}

TEST_CASE("on dark grounds no text glows") {
    for (const auto* hex : {"#5a9e2f", "#f39200", "#ffd500", "#e2001a", "#009ee0", "#39ff14"}) {
        INFO(hex);
        CHECK(to_oklch(*parse_hex_colour(on_dark(hex))).chroma < 0.125);
    }
}

TEST_CASE("what is derived has the hue of the town") {
    for (const auto* hex : {"#5a9e2f", "#f39200", "#ffd500", "#e2001a", "#6f2282", "#e5007d"}) {
        INFO(hex);
        CHECK(turn_of_hue(hex, on_light(hex)) < 10);
        CHECK(turn_of_hue(hex, on_dark(hex)) < 10);
    }
}

TEST_CASE("a grey town stays grey") {
    for (const auto* hex : {"#000000", "#808080", "#ffffff"}) {
        const auto colours = town_colours(of_town(hex));
        for (const auto shown : {colours.light.action, colours.dark.action, colours.light.frame,
                                 colours.dark.felt, colours.light.felt_edge}) {
            CHECK(shown.red == shown.green);
            CHECK(shown.green == shown.blue);
        }
    }
}

TEST_CASE("a text colour that the editor sets is taken as it is") {
    auto colours = of_town("#f39200");
    colours.text_on_light.rgb = parse_hex_colour("#8a3b00");
    colours.text_on_dark.rgb = parse_hex_colour("#ffc27a");
    const auto derived = town_colours(colours);
    CHECK(hex_of(derived.light.action) == "#8a3b00");
    CHECK(hex_of(derived.dark.action) == "#ffc27a");
}
