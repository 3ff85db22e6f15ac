#include "edit/text_file.hpp"

#include "base/handle.hpp"
#include "base/world_error.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace schaukasten {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view writing = "schreiben";

Handle open_folder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error); // what went wrong shows as it is opened
    Handle handle(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!handle.is_open()) throw_world_error("öffnen", folder, errno);
    return handle;
}

/// 0, or what went wrong.
int create(int folder, const std::string& name, std::string_view text) {
    Handle file(
        openat(folder, name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
    if (!file.is_open()) return errno;
    // Some file systems tell only on closing that the disk is full.
    if (write_all(file.get(), text) && fsync(file.get()) == 0 && file.close()) return 0;
    const auto error = errno;
    unlinkat(folder, name.c_str(), 0);
    return error;
}

} // namespace

bool create_text_file(const fs::path& folder, const std::string& name, std::string_view text) {
    const auto handle = open_folder(folder);
    const auto error = create(handle.get(), name, text);
    if (error != 0 && error != EEXIST) throw_world_error(writing, folder / name, error);
    return error == 0;
}

void replace_text_file(const fs::path& folder, const std::string& name, std::string_view text) {
    const auto handle = open_folder(folder);
    const auto beside = "." + name + ".neu";
    unlinkat(handle.get(), beside.c_str(), 0); // left over from a run that was killed
    auto error = create(handle.get(), beside, text);
    if (error == 0 && renameat(handle.get(), beside.c_str(), handle.get(), name.c_str()) != 0) {
        error = errno;
        unlinkat(handle.get(), beside.c_str(), 0);
    }
    if (error != 0) throw_world_error(writing, folder / name, error);
}

} // namespace schaukasten
