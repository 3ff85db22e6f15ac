#pragma once

#include "base/output_file.hpp"
#include "cli/build.hpp"
#include "media/workshop.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace schaukasten {

/// Where a build into this output keeps what it made of pictures and PDFs.
std::filesystem::path media_cache(const BuildOptions& options);

/// schaukasten-medien, which lies beside this program.
std::filesystem::path helper_program();

/// Works with the helper program.
MediaWorkshop media_workshop(const BuildOptions& options, std::filesystem::path cache);

/// Reads the files that pages name from content/medien, and what was made of them, one by one, each
/// with its address in the site. Throws WorldError if one cannot be read any more.
void for_each_media_file(const std::filesystem::path& content, const MediaWorkshop& workshop,
                         const std::vector<std::string>& names,
                         const std::function<void(const OutputFile&)>& put);

} // namespace schaukasten
