#pragma once

#include <filesystem>

namespace schaukasten {

/// The output's real path. Throws a WorldError if a site must not be built there: in place of a
/// symbolic link or a file, above the home folder, around the content or the theme or inside them.
std::filesystem::path output_place(const std::filesystem::path& output,
                                   const std::filesystem::path& content,
                                   const std::filesystem::path& theme = {});

} // namespace schaukasten
