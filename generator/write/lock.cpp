#include "write/lock.hpp"

#include "base/world_error.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>

namespace schaukasten {

RunLock::RunLock(const Folder& state, const std::filesystem::path& output)
    : file_(uninterrupted([&] {
          return ::openat(state.descriptor(), "lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC,
                          0644);
      })) {
    if (!file_.is_open()) throw_world_error("öffnen", state.shown() / "lock", errno);
    if (uninterrupted([&] { return ::flock(file_.get(), LOCK_EX | LOCK_NB); }) == 0) return;
    if (errno != EWOULDBLOCK) throw_world_error("sperren", state.shown() / "lock", errno);
    throw WorldError(
        fmt::format("Ein anderer Lauf schreibt gerade in »{}«; warten Sie, bis er fertig ist.",
                    output.native()));
}

} // namespace schaukasten
