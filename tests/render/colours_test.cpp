// Every pair of text and ground that the theme `kern` shows, for towns of many colours, as it
// stands in assets/farben.css. Contrast is computed here once more, from the words of WCAG 2.2.
#include "render/colours.hpp"

#include "support/catch.hpp"
#include "support/town.hpp"

#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <vector>

using namespace schaukasten;

namespace {

using Tokens = std::map<std::string, std::string, std::less<>>;

struct Stylesheet {
    Tokens light;
    Tokens dark;
};

// KERN's, and the theme's own in styles/tokens.css, that no town changes.
const Tokens kept_light{{"white", "#ffffff"},       {"neutral-025", "#f3f4f7"},
                        {"neutral-050", "#e8e9ef"}, {"text", "#131525"},
                        {"muted", "#51577a"},       {"visited", "#7e01a8"},
                        {"focus", "#30344f"},       {"urgent-ground", "#fef0ee"}};
const Tokens kept_dark{{"black", "#000000"},       {"neutral-900", "#1d2034"},
                       {"neutral-950", "#131525"}, {"text", "#f3f4f7"},
                       {"muted", "#b2b6cc"},       {"visited", "#ce9ce8"},
                       {"focus", "#ffe12f"},       {"urgent-ground", "#2b1311"}};

void read_tokens(std::string_view css, Tokens& tokens) {
    for (auto at = css.find("--"); at != std::string_view::npos; at = css.find("--", at + 2)) {
        const auto colon = css.find(": ", at);
        tokens.insert_or_assign(std::string(css.substr(at, colon - at)),
                                std::string(css.substr(colon + 2, 7)));
    }
}

Stylesheet stylesheet_of(const std::string& colour) {
    Town town;
    town.write("schaukasten.toml",
               "[verzeichnis]\ntitel = \"T\"\nkommune = \"K\"\nbasis_url = \"https://k.example/\"\n"
               "[herausgeber]\nname = \"K\"\n[farben]\nhaupt = \"" +
                   colour + "\"\n");
    const auto css = render_colours(town.plan().directory.site).value().bytes;
    const auto dark = css.find("(prefers-color-scheme: dark)");
    Stylesheet found{kept_light, kept_dark};
    read_tokens(std::string_view(css).substr(0, dark), found.light);
    read_tokens(std::string_view(css).substr(dark), found.dark);
    return found;
}

double luminance(const std::string& hex) {
    double sum = 0;
    const double weights[] = {0.2126, 0.7152, 0.0722};
    for (std::size_t i = 0; i < 3; ++i) {
        const double channel = std::stoi(hex.substr(1 + 2 * i, 2), nullptr, 16) / 255.0;
        sum += weights[i] *
               (channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4));
    }
    return sum;
}

double ratio(const std::string& a, const std::string& b) {
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

void check_pairs(const Tokens& tokens, const std::vector<std::string>& texts,
                 const std::vector<std::string>& grounds, double wanted) {
    for (const auto& text : texts) {
        for (const auto& ground : grounds) {
            INFO(text << " " << tokens.at(text) << " on " << ground << " " << tokens.at(ground));
            CHECK(ratio(tokens.at(text), tokens.at(ground)) >= wanted);
        }
    }
}

const std::string action = "--kern-color-action-default";
const std::string on_action = "--kern-color-action-on-default";
const std::string hover = "--kern-color-action-state-indicator-shade-hover";
const std::string active = "--kern-color-action-state-indicator-shade-active";
const std::string hover_ground = "--kern-color-action-state-indicator-tint-hover-opacity";
const std::string active_ground = "--kern-color-action-state-indicator-tint-active-opacity";
const std::string page = "--kern-color-layout-background-default";
const std::string surface = "--kern-color-layout-background-default-surface";
const std::vector<std::string> grounds{page, surface, "--sk-note", "--sk-felt"};
const std::vector<std::string> pressed{hover_ground, active_ground};

void check_scheme(const Tokens& tokens, double action_contrast) {
    check_pairs(tokens, {action}, grounds, action_contrast);
    check_pairs(tokens, {action}, pressed, 4.5);
    check_pairs(tokens, {on_action}, {action, hover, active}, 4.5);
    check_pairs(tokens, {"text", "muted", "visited"}, grounds, 4.5);
    check_pairs(tokens, {"text"}, {"urgent-ground"}, 4.5);
    check_pairs(tokens, {"--sk-on-frame"}, {"--sk-frame"}, 7);
    check_pairs(tokens, {"focus"}, grounds, 3);
}

} // namespace

TEST_CASE("a town's site is readable in light and dark, whatever its colour") {
    const std::vector<std::string> towns{
        "#5a9e2f", "#f39200", "#ffd500", "#e2001a", "#009ee0", "#003a70", "#6f2282", "#7a4a21",
        "#808080", "#e5007d", "#000000", "#ffffff", "#ffff00", "#39ff14", "#0a7d3c", "#0000ff"};
    for (const auto& town : towns) {
        INFO(town);
        const auto css = stylesheet_of(town);
        CHECK(css.light.at("--sk-town") == town);
        check_scheme(css.light, 4.5);
        check_pairs(css.light, {action}, {"white", "neutral-025", "neutral-050"}, 4.5);
        check_scheme(css.dark, 7);
        check_pairs(css.dark, {action}, {"black", "neutral-900", "neutral-950"}, 7);
    }
}
