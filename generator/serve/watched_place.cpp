#include "serve/watched_place.hpp"

#include "base/editor_file.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <system_error>

namespace schaukasten {
namespace {

namespace fs = std::filesystem;

constexpr int deepest = 16; // more than the content may have

std::int64_t nanoseconds(const timespec& time) {
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

bool is_hidden(const fs::path& path) {
    return path.filename().native().starts_with('.');
}

/// What comes and goes while we look is not there.
template <class Visit>
void for_each_entry(const fs::path& folder, const Visit& visit) {
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        if (!is_hidden(entry->path())) visit(*entry);
    }
}

void add_folder(const fs::path& folder, Depth depth, int level, std::vector<fs::path>& folders) {
    folders.push_back(folder);
    if (depth == Depth::Flat || level == deepest) return;
    for_each_entry(folder, [&](const fs::directory_entry& entry) {
        std::error_code unknown;
        if (fs::is_directory(entry.symlink_status(unknown))) {
            add_folder(entry.path(), depth, level + 1, folders);
        }
    });
}

} // namespace

std::vector<fs::path> folders_in(const std::vector<WatchedPlace>& places) {
    std::vector<fs::path> folders;
    for (const auto& place : places) add_folder(place.folder, place.depth, 0, folders);
    return folders;
}

std::vector<FileStamp> stamps_in(const std::vector<WatchedPlace>& places) {
    std::vector<FileStamp> stamps;
    for (const auto& folder : folders_in(places)) {
        for_each_entry(folder, [&](const fs::directory_entry& entry) {
            struct stat status {};
            if (is_left_by_editor(entry.path().filename().native())) return;
            if (::lstat(entry.path().c_str(), &status) != 0 || S_ISDIR(status.st_mode)) return;
            stamps.push_back({entry.path(), status.st_ino,
                              static_cast<std::uint64_t>(status.st_size),
                              nanoseconds(status.st_mtim), nanoseconds(status.st_ctim)});
        });
    }
    std::ranges::sort(stamps, {}, &FileStamp::path);
    return stamps;
}

} // namespace schaukasten
