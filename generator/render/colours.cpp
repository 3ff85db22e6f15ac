#include "render/colours.hpp"

#include "model/town_colours.hpp"

#include <fmt/format.h>

#include <array>
#include <iterator>
#include <string_view>

namespace schaukasten {
namespace {

struct Token {
    std::string_view name;
    Rgb SchemeColours::*colour;
};

constexpr std::array tokens{
    Token{"--kern-color-action-default", &SchemeColours::action},
    Token{"--kern-color-action-on-default", &SchemeColours::on_action},
    Token{"--kern-color-action-state-indicator-shade-hover", &SchemeColours::hover},
    Token{"--kern-color-action-state-indicator-shade-active", &SchemeColours::active},
    Token{"--kern-color-action-state-indicator-tint-hover-opacity", &SchemeColours::hover_ground},
    Token{"--kern-color-action-state-indicator-tint-active-opacity", &SchemeColours::active_ground},
    Token{"--kern-color-layout-background-default", &SchemeColours::page},
    Token{"--kern-color-layout-background-default-surface", &SchemeColours::surface},
    Token{"--sk-frame", &SchemeColours::frame},
    Token{"--sk-on-frame", &SchemeColours::on_frame},
    Token{"--sk-felt", &SchemeColours::felt},
    Token{"--sk-felt-edge", &SchemeColours::felt_edge},
    Token{"--sk-note", &SchemeColours::note},
    Token{"--sk-hairline", &SchemeColours::hairline},
};

void write(std::string_view condition, const SchemeColours& colours, std::string& css) {
    fmt::format_to(std::back_inserter(css), "@media {} {{\n  :root {{\n", condition);
    for (const auto& token : tokens) {
        fmt::format_to(std::back_inserter(css), "    {}: {};\n", token.name,
                       hex_of(colours.*(token.colour)));
    }
    css += "  }\n}\n";
}

} // namespace

std::optional<OutputFile> render_colours(const Site& site) {
    const auto& colours = site.colours;
    if (!colours || colours->main.empty()) return std::nullopt;
    const auto derived = town_colours(*colours);
    // On paper the theme's own rules hold, except that the case keeps its colour.
    auto css = fmt::format(":root {{ --sk-town: {}; --sk-frame: {}; --sk-on-frame: {}; }}\n",
                           hex_of(derived.town), hex_of(derived.light.frame),
                           hex_of(derived.light.on_frame));
    write("screen", derived.light, css);
    write("screen and (prefers-color-scheme: dark)", derived.dark, css);
    return OutputFile{"assets/farben.css", std::move(css)};
}

} // namespace schaukasten
