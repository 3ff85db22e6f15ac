#pragma once

#include "base/output_file.hpp"
#include "cli/build.hpp"
#include "media/workshop.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace schaukasten {

/// Where a build into this output keeps what it made of pictures and PDFs.
std::filesystem::path media_cache(const BuildOptions& options);

/// schaukasten-medien, which lies beside this program.
std::filesystem::path helper_program();

/// Works with the helper program.
MediaWorkshop media_workshop(const BuildOptions& options, std::filesystem::path cache);

/// A file that pages show or lead to.
struct PublishedMedia {
    std::string address;                       // in the site
    std::string name;                          // below content/medien
    std::optional<std::filesystem::path> made; // of it; nothing: it is published itself
};

/// The files that pages name in content/medien, and what was made of them.
std::vector<PublishedMedia> published_media(const MediaWorkshop& workshop,
                                            const std::vector<std::string>& names);

/// Throws WorldError if it cannot be read any more.
std::string read_media(const std::filesystem::path& content, const PublishedMedia& media);

/// All of them one by one, each with its address.
void for_each_media_file(const std::filesystem::path& content, const MediaWorkshop& workshop,
                         const std::vector<std::string>& names,
                         const std::function<void(const OutputFile&)>& put);

} // namespace schaukasten
