#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace schaukasten {

/// Whether folders inside a folder count, too.
enum class Depth { Flat, Deep };

/// A folder whose files matter. It may be missing; then it is waited for.
struct WatchedPlace {
    std::filesystem::path folder;
    Depth depth = Depth::Deep;

    friend bool operator==(const WatchedPlace&, const WatchedPlace&) = default;
};

/// By which a changed file is known without reading it.
struct FileStamp {
    std::filesystem::path path;
    std::uint64_t inode = 0;
    std::uint64_t size = 0;
    std::int64_t modified = 0; // nanoseconds
    std::int64_t changed = 0;  // nanoseconds

    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// The folders themselves, and of deep ones those inside, hidden ones aside.
std::vector<std::filesystem::path> folders_in(const std::vector<WatchedPlace>& places);

/// Of the files in these folders, sorted by path; hidden ones and what editors keep for themselves
/// aside.
std::vector<FileStamp> stamps_in(const std::vector<WatchedPlace>& places);

} // namespace schaukasten
