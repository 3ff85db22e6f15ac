#include "render/colours.hpp"

namespace schaukasten {

std::optional<OutputFile> render_colours(const SitePlan& plan) {
    const auto& colours = plan.directory.site.colours;
    if (!colours || colours->main.empty()) return std::nullopt;
    return OutputFile{"assets/farben.css", ":root { --sk-town: " + colours->main.hex + "; }\n"};
}

} // namespace schaukasten
