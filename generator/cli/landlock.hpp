#pragma once

#include <filesystem>
#include <vector>

namespace schaukasten {

/// What a process may reach, folders with all below them. Paths that are not there are left out.
struct ReachableFiles {
    std::vector<std::filesystem::path> read;
    std::vector<std::filesystem::path> read_and_run;
    std::vector<std::filesystem::path> write; // and read
    /// In which folders may be made, moved and, if empty, removed, but no file be read or written.
    std::vector<std::filesystem::path> keep_folders;
};

/// Whether the kernel knows Landlock well enough: from Linux 5.19 on, unless it is switched off.
bool has_landlock();

/// From now on this thread, those that it starts and their processes reach nothing else; what is
/// open stays open. False, with nothing changed, where the kernel has no Landlock.
bool restrict_to(const ReachableFiles& files);

} // namespace schaukasten
