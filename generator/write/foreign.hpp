#pragma once

#include "write/folder.hpp"
#include "write/manifest.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

// Foreign: what lies in the output and no manifest names, such as ".domains". A build keeps it.

inline constexpr std::string_view staging_name = ".schaukasten-neu"; // in_place.hpp

struct Foreign {
    std::vector<FolderEntry> entries; // by path; of folders only those without a file of ours
    bool one_file_system = true;      // nothing is mounted inside the output
};

Foreign find_foreign(const Folder& output, const Manifest& ours);

/// Leaves out files that the site brings itself, byte for byte. Throws a WorldError about anything
/// else that would have to give way to the site.
void keep_apart(Foreign& foreign, const Folder& output, const Manifest& site);

/// Links or copies the foreign entries into the new tree.
void carry_over(const Foreign& foreign, const Folder& output, const Folder& fresh);

} // namespace schaukasten
