#pragma once

#include "write/folder.hpp"
#include "write/manifest.hpp"

#include <filesystem>
#include <optional>

namespace schaukasten {

/// The file is as the build left it, by its stamp.
bool is_untouched(const Folder& output, const ManifestFile& file);

/// The finished site in an output, and the hash of its manifest.
struct FinishedSite {
    Manifest manifest;
    ContentHash hash;
};

/// The site that the last build left, if each of its files is untouched and no killed run left
/// anything to clear away; then it is on the disk. Nothing otherwise, and where it is hard to tell.
/// `state` is the folder beside it. REQUIRES: the output is claimed.
std::optional<FinishedSite> untouched_site(const std::filesystem::path& output,
                                           const std::filesystem::path& state, unsigned jobs);

} // namespace schaukasten
