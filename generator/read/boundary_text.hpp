#pragma once

#include "base/diagnostics.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace schaukasten {

/// Beside the site file; no town needs it.
inline constexpr std::string_view boundary_file_name = "karte.geojson";

struct BoundaryText {
    std::string shown; // as messages call the file
    std::string text;
};

/// Reads content/karte.geojson; nothing if there is none, or if it cannot be read.
std::optional<BoundaryText> read_boundary_text(const std::filesystem::path& content,
                                               Diagnostics& diagnostics);

} // namespace schaukasten
