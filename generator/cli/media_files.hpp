#pragma once

#include "base/output_file.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace schaukasten {

/// Reads the files that pages name from content/medien, one by one, each with its address in the
/// site. Throws WorldError if one cannot be read any more.
void for_each_media_file(const std::filesystem::path& content,
                         const std::vector<std::string>& names,
                         const std::function<void(const OutputFile&)>& put);

} // namespace schaukasten
