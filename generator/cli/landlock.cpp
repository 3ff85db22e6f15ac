#include "cli/landlock.hpp"

#include "base/handle.hpp"
#include "base/world_error.hpp"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>

namespace schaukasten {
namespace {

using Access = std::uint64_t;

constexpr long version_that_moves_files = 2;
constexpr long version_that_truncates = 3;
constexpr Access truncate = Access{1} << 14U; // not in the headers of Debian 12

constexpr Access to_read = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr Access to_keep_folders = LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_MAKE_DIR |
                                   LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REFER;
constexpr Access to_write = to_read | to_keep_folders | LANDLOCK_ACCESS_FS_WRITE_FILE |
                            LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_REG |
                            LANDLOCK_ACCESS_FS_MAKE_SYM | truncate;
constexpr Access all = to_write | LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_MAKE_CHAR |
                       LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO |
                       LANDLOCK_ACCESS_FS_MAKE_BLOCK;
constexpr Access of_files = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE |
                            LANDLOCK_ACCESS_FS_WRITE_FILE | truncate;

// The C library has no functions for these calls.

long version() {
    return ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
}

[[noreturn]] void fail(const std::filesystem::path& path) {
    throw_world_error("mit Landlock schützen", path, errno);
}

class Ruleset {
public:
    explicit Ruleset(Access known) : known_(known) {
        landlock_ruleset_attr handled{};
        handled.handled_access_fs = known;
        rules_ = Handle(
            static_cast<int>(::syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0)));
        if (!rules_.is_open()) fail("/");
    }

    void allow(const std::vector<std::filesystem::path>& paths, Access access) const {
        for (const auto& path : paths) allow(path, access);
    }

    void come_into_force() const {
        if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
            ::syscall(SYS_landlock_restrict_self, rules_.get(), 0) != 0) {
            fail("/");
        }
    }

private:
    void allow(const std::filesystem::path& path, Access access) const {
        const Handle place(uninterrupted([&] { return ::open(path.c_str(), O_PATH | O_CLOEXEC); }));
        struct stat status {};
        if (!place.is_open() && (errno == ENOENT || errno == ENOTDIR || errno == EACCES)) return;
        if (!place.is_open() || ::fstat(place.get(), &status) != 0) fail(path);
        landlock_path_beneath_attr rule{};
        rule.allowed_access = access & known_ & (S_ISDIR(status.st_mode) ? all : of_files);
        rule.parent_fd = place.get();
        if (::syscall(SYS_landlock_add_rule, rules_.get(), LANDLOCK_RULE_PATH_BENEATH, &rule, 0) !=
            0) {
            fail(path);
        }
    }

    Access known_;
    Handle rules_;
};

} // namespace

bool has_landlock() {
    return version() >= version_that_moves_files;
}

bool restrict_to(const ReachableFiles& files) {
    if (!has_landlock()) return false;
    const Ruleset rules(version() < version_that_truncates ? all & ~truncate : all);
    rules.allow(files.read, to_read);
    rules.allow(files.read_and_run, to_read | LANDLOCK_ACCESS_FS_EXECUTE);
    rules.allow(files.write, to_write);
    rules.allow(files.keep_folders, to_keep_folders);
    rules.come_into_force();
    return true;
}

} // namespace schaukasten
