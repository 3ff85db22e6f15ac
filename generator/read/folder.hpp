#pragma once

#include "base/diagnostics.hpp"
#include "base/handle.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// A file found below the content folder. `path` is relative to it, with '/'.
struct FoundFile {
    std::string path;
    std::uint64_t size = 0;
};

/// The content folder as a directory handle: nothing outside it is ever opened, symbolic links and
/// special files are reported and left out. Content is hostile until checked.
class ContentFolder {
public:
    /// Throws WorldError if there is no such folder. `shown` is how messages call it.
    explicit ContentFolder(const std::filesystem::path& folder);

    /// All files in all folders, sorted by path; hidden ones, README.md and what editors keep for
    /// themselves aside.
    [[nodiscard]] std::vector<FoundFile> list(Diagnostics& diagnostics) const;

    /// The bytes of a file; nothing, and a message, if it cannot be read or is larger than `most`.
    [[nodiscard]] std::optional<std::string> read(const std::string& path, std::size_t most,
                                                  Diagnostics& diagnostics) const;

    /// At most the first `count` bytes of an ordinary file; nothing of any other.
    [[nodiscard]] std::optional<std::string> read_start(const std::string& path,
                                                        std::size_t count) const;

    /// How messages call a file: the folder as it was given, and the path in it.
    [[nodiscard]] std::string shown(std::string_view path) const;

private:
    void tell_names_apart(const std::vector<FoundFile>& found, Diagnostics& diagnostics) const;
    void list_into(int parent, const std::string& prefix, int depth, std::vector<FoundFile>& found,
                   Diagnostics& diagnostics) const;

    std::string shown_;
    Handle handle_;
};

} // namespace schaukasten
