#pragma once

#include "theme/theme_layers.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

class Diagnostics;

/// A file of a theme. `path` is relative to the theme's folder, with '/'.
struct ThemeFile {
    std::string path;
    std::string shown; // as messages call it
    std::string bytes;
};

enum class ThemeText { Utf8, Bytes };

/// The files of a theme's folder `below`, hidden ones aside, sorted by path; none if there is no
/// such folder. Anything but regular files, and text that is not UTF-8, is reported and left out.
std::vector<ThemeFile> read_theme_folder(const ThemeLayer& layer, std::string_view below,
                                         ThemeText text, Diagnostics& diagnostics);

/// One file; nothing if there is none, or if it is reported as above.
std::optional<ThemeFile> read_theme_file(const ThemeLayer& layer, std::string_view path,
                                         ThemeText text, Diagnostics& diagnostics);

} // namespace schaukasten
