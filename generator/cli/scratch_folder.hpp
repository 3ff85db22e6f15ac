#pragma once

#include "base/handle.hpp"

#include <filesystem>

namespace schaukasten {

/// A folder of our own among the system's temporary files, gone with this object. A killed run
/// leaves its folder behind; the next one that needs such a folder removes it.
class ScratchFolder {
public:
    /// Throws a WorldError if there can be none.
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
    Handle lock_; // on the folder itself; says to other runs that it is in use
};

} // namespace schaukasten
