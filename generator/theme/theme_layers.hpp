#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace schaukasten {

class Diagnostics;

// A theme may lie on another one and hold only what differs from it. Its file theme.toml says on
// which:
//
//     basis = "kern"

/// A folder of a theme.
struct ThemeLayer {
    std::filesystem::path folder;
    std::string shown; // what messages put before a path in it: "themes/beispielstadt/", or nothing
};

/// The folder of the theme called so; nothing if there is none.
using FindTheme = std::function<std::optional<std::filesystem::path>(const std::string& name)>;

/// A theme's folders, the lowest first; one without a theme.toml is alone. If a theme.toml is wrong
/// or leads nowhere, that is reported and there are none.
std::vector<ThemeLayer> theme_layers(const std::filesystem::path& theme, const FindTheme& find,
                                     Diagnostics& diagnostics);

} // namespace schaukasten
