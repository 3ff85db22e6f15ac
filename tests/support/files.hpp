#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace schaukasten {

/// Throws std::runtime_error with the path if it cannot be read.
std::string read_file(const std::filesystem::path& path);

/// Creates the folders above it as well.
void write_file(const std::filesystem::path& path, const std::string& bytes);

/// Paths of the regular files below `folder`, relative to it, with '/', sorted.
std::vector<std::string> files_below(const std::filesystem::path& folder);

} // namespace schaukasten
