#pragma once

#include <filesystem>

namespace schaukasten {

/// A folder of our own among the system's temporary files, gone with this object.
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
};

} // namespace schaukasten
