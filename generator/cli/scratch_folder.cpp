#include "cli/scratch_folder.hpp"

#include "base/world_error.hpp"

#include <fcntl.h>
#include <stdlib.h> // mkdtemp is POSIX
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <string_view>
#include <system_error>

namespace schaukasten {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view name_start = "schaukasten-";
constexpr std::string_view name_end = "XXXXXX"; // becomes random

/// Open and locked; closed if it is no folder of this user's, in use, or no longer there.
Handle lock_folder(const fs::path& path) {
    Handle folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    struct stat opened {};
    struct stat there {};
    const bool is_ours = folder.is_open() && ::fstat(folder.get(), &opened) == 0 &&
                         opened.st_uid == ::geteuid() &&
                         ::flock(folder.get(), LOCK_EX | LOCK_NB) == 0;
    // Between opening and locking another run may have removed it.
    const bool is_there =
        is_ours && ::lstat(path.c_str(), &there) == 0 && there.st_ino == opened.st_ino;
    return is_there ? std::move(folder) : Handle();
}

/// Nobody holds the folder of a run that was killed.
void remove_leftovers(const fs::path& parent) {
    std::error_code ignored;
    for (fs::directory_iterator at(parent, ignored), end; !ignored && at != end;
         at.increment(ignored)) {
        const auto name = at->path().filename().string();
        const bool has_form =
            name.size() == name_start.size() + name_end.size() && name.starts_with(name_start);
        if (!has_form) continue;
        const auto lock = lock_folder(at->path());
        if (!lock.is_open()) continue;
        std::error_code still_there; // then the next run tries again
        fs::remove_all(at->path(), still_there);
    }
}

} // namespace

ScratchFolder::ScratchFolder() {
    const auto parent = fs::temp_directory_path();
    remove_leftovers(parent);
    while (!lock_.is_open()) {
        auto pattern = (parent / name_start).string().append(name_end);
        if (::mkdtemp(pattern.data()) == nullptr) throw_world_error("anlegen", pattern, errno);
        path_ = pattern;
        lock_ = lock_folder(path_);
        // Not there: another run took it for a leftover in the moment before it was locked.
        if (!lock_.is_open() && fs::exists(path_)) {
            throw_world_error("sperren", pattern, errno);
        }
    }
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

} // namespace schaukasten
