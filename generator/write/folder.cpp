#include "write/folder.hpp"

#include "base/world_error.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

namespace schaukasten {
namespace {

constexpr int open_folder = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
constexpr mode_t file_mode = 0644;
constexpr mode_t folder_mode = 0755;
constexpr mode_t permissions = 07777;

FileStamp::Kind kind_of(mode_t mode) {
    if (S_ISREG(mode)) return FileStamp::Kind::File;
    return S_ISDIR(mode) ? FileStamp::Kind::Folder : FileStamp::Kind::Other;
}

FileStamp stamp_from(const struct stat& status) {
    constexpr std::int64_t nanoseconds = 1'000'000'000;
    return {.kind = kind_of(status.st_mode),
            .mode = status.st_mode & permissions,
            .device = status.st_dev,
            .inode = status.st_ino,
            .size = static_cast<std::uint64_t>(status.st_size),
            .modified = status.st_mtim.tv_sec * nanoseconds + status.st_mtim.tv_nsec};
}

bool copy_all(int from, int to) {
    std::array<char, 65536> buffer;
    for (;;) {
        const auto count =
            uninterrupted([&] { return ::read(from, buffer.data(), buffer.size()); });
        if (count <= 0) return count == 0;
        if (!write_all(to, {buffer.data(), static_cast<std::size_t>(count)})) return false;
    }
}

} // namespace

Folder::Folder(Handle handle, std::filesystem::path shown)
    : handle_(std::move(handle)), shown_(std::move(shown)) {}

void Folder::fail(std::string_view doing, std::string_view path) const {
    const auto error = errno; // before the path allocates
    throw_world_error(doing, path.empty() ? shown_ : shown_ / path, error);
}

Folder Folder::open(const std::filesystem::path& path, std::filesystem::path shown) {
    auto folder = open_if_there(path, std::move(shown));
    if (!folder) throw_world_error("öffnen", path, ENOENT);
    return std::move(*folder);
}

std::optional<Folder> Folder::open_if_there(const std::filesystem::path& path,
                                            std::filesystem::path shown) {
    Handle handle(uninterrupted([&] { return ::open(path.c_str(), open_folder); }));
    if (!handle.is_open() && errno == ENOENT) return std::nullopt;
    if (!handle.is_open()) throw_world_error("öffnen", shown, errno);
    return Folder(std::move(handle), std::move(shown));
}

Folder Folder::below(std::string_view path) const {
    const std::string name(path.substr(0, path.find('/')));
    Handle handle(uninterrupted([&] { return ::openat(descriptor(), name.c_str(), open_folder); }));
    if (!handle.is_open()) fail("öffnen", name);
    Folder folder(std::move(handle), shown_ / name);
    path.remove_prefix(std::min(path.size(), name.size() + 1));
    if (path.empty()) return folder;
    return folder.below(path);
}

Folder Folder::make(const std::string& name) const {
    const bool is_new = ::mkdirat(descriptor(), name.c_str(), folder_mode) == 0;
    if (!is_new && errno != EEXIST) fail("anlegen", name);
    auto folder = below(name);
    folder.strict_umask_ = is_new && (folder.stamp().mode & folder_mode) != folder_mode;
    if (folder.strict_umask_ && ::fchmod(folder.descriptor(), folder_mode) != 0) {
        fail("anlegen", name);
    }
    return folder;
}

std::optional<FileStamp> Folder::stamp_of(const std::string& path) const {
    struct stat status {};
    if (::fstatat(descriptor(), path.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0) {
        return stamp_from(status);
    }
    if (errno != ENOENT && errno != ENOTDIR) fail("lesen", path);
    return std::nullopt;
}

FileStamp Folder::stamp() const {
    struct stat status {};
    if (::fstat(descriptor(), &status) != 0) fail("lesen", {});
    return stamp_from(status);
}

// Not by opendir, which takes a buffer of 32 KiB for each of a site's thousands of folders.
std::vector<FolderEntry> Folder::entries() const {
    if (::lseek(descriptor(), 0, SEEK_SET) != 0) fail("lesen", {});
    std::vector<FolderEntry> found;
    alignas(dirent64) std::array<char, 8192> buffer;
    for (;;) {
        const auto size = ::getdents64(descriptor(), buffer.data(), buffer.size());
        if (size < 0) fail("lesen", {});
        if (size == 0) break;
        for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
            const auto& entry = *reinterpret_cast<const dirent64*>(buffer.data() + at);
            at += entry.d_reclen;
            const std::string name = entry.d_name;
            if (name == "." || name == "..") continue;
            auto kind = kind_of(DTTOIF(entry.d_type));
            if (entry.d_type == DT_UNKNOWN) kind = stamp_of(name).value_or(FileStamp{}).kind;
            found.push_back({name, kind});
        }
    }
    std::ranges::sort(found, {}, &FolderEntry::name);
    return found;
}

std::string Folder::read(const std::string& path, std::uint64_t limit) const {
    // Non-blocking, so that a FIFO in a file's place cannot hang the run.
    const Handle file(uninterrupted([&] {
        return ::openat(descriptor(), path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    }));
    struct stat status {};
    if (!file.is_open() || ::fstat(file.get(), &status) != 0) fail("lesen", path);
    if (!S_ISREG(status.st_mode)) throw_world_error("lesen", shown_ / path, EISDIR);
    if (static_cast<std::uint64_t>(status.st_size) > limit) {
        throw_world_error("lesen", shown_ / path, EFBIG);
    }
    auto bytes = read_up_to(file.get(), static_cast<std::size_t>(status.st_size));
    if (!bytes) fail("lesen", path);
    return std::move(*bytes);
}

Handle Folder::create(const std::string& path) const {
    const auto attempt = [&] {
        return uninterrupted([&] {
            return ::openat(descriptor(), path.c_str(),
                            O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, file_mode);
        });
    };
    Handle file(attempt());
    if (!file.is_open() && errno == ENOENT) {
        make_parents(path);
        file = Handle(attempt());
    }
    if (!file.is_open()) fail("schreiben", path);
    return file;
}

FileStamp Folder::write(const std::string& path, std::string_view bytes) const {
    auto file = create(path);
    append(file, path, bytes);
    return finish(std::move(file), path);
}

void Folder::append(const Handle& file, std::string_view path, std::string_view bytes) const {
    if (!write_all(file.get(), bytes)) fail("schreiben", path);
}

FileStamp Folder::finish(Handle file, std::string_view path) const {
    struct stat status {};
    if (::fstat(file.get(), &status) != 0) fail("schreiben", path);
    auto stamp = stamp_from(status);
    if (stamp.mode != file_mode) { // a strict umask
        if (::fchmod(file.get(), file_mode) != 0) fail("schreiben", path);
        stamp.mode = file_mode;
    }
    if (!file.close()) fail("schreiben", path);
    return stamp;
}

void Folder::replace(const std::string& name, std::string_view bytes) const {
    const auto begun = fmt::format("{}.neu-{}", name, ::gettid());
    remove_file(begun);
    write(begun, bytes);
    if (::renameat(descriptor(), begun.c_str(), descriptor(), name.c_str()) != 0) {
        fail("schreiben", name);
    }
}

/// From the innermost outwards: mostly only that one is missing.
void Folder::make_parents(const std::string& path) const {
    const auto end = path.rfind('/');
    if (end == std::string::npos) return;
    const auto parent = path.substr(0, end);
    if (try_make_folder(parent, folder_mode)) return;
    make_parents(parent);
    make_folder(parent, folder_mode);
}

void Folder::make_folder(const std::string& path, unsigned mode) const {
    if (!try_make_folder(path, mode)) fail("anlegen", path);
}

/// False with errno ENOENT if the folder above is missing. One that is there is fine.
bool Folder::try_make_folder(const std::string& path, unsigned mode) const {
    if (::mkdirat(descriptor(), path.c_str(), mode) == 0) {
        const bool may_differ = strict_umask_ || mode != folder_mode;
        if (may_differ && ::fchmodat(descriptor(), path.c_str(), mode, 0) != 0) {
            fail("anlegen", path);
        }
        return true;
    }
    if (errno == ENOENT) return false;
    if (errno != EEXIST) fail("anlegen", path);
    const auto there = stamp_of(path);
    if (there && there->kind != FileStamp::Kind::Folder) {
        throw_world_error("anlegen", shown_ / path, ENOTDIR);
    }
    return true;
}

bool Folder::link_from(const Folder& from, const std::string& path) const {
    const auto attempt = [&] {
        return ::linkat(from.descriptor(), path.c_str(), descriptor(), path.c_str(), 0) == 0;
    };
    if (attempt()) return true;
    if (errno == ENOENT) {
        make_parents(path);
        if (attempt()) return true;
    }
    const bool impossible = errno == EXDEV || errno == EPERM || errno == EMLINK ||
                            errno == EOPNOTSUPP || errno == ENOSYS;
    if (!impossible) fail("übernehmen", path);
    return false;
}

void Folder::copy_from(const Folder& from, const std::string& path) const {
    make_parents(path);
    struct stat status {};
    if (::fstatat(from.descriptor(), path.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
        from.fail("lesen", path);
    }
    if (S_ISLNK(status.st_mode)) {
        std::string target(static_cast<std::size_t>(status.st_size) + 1, '\0');
        const auto size =
            ::readlinkat(from.descriptor(), path.c_str(), target.data(), target.size());
        if (size < 0) from.fail("lesen", path);
        target.resize(static_cast<std::size_t>(size));
        if (::symlinkat(target.c_str(), descriptor(), path.c_str()) != 0) fail("schreiben", path);
        return;
    }
    const Handle source(uninterrupted([&] {
        return ::openat(from.descriptor(), path.c_str(),
                        O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    }));
    if (!source.is_open()) from.fail("lesen", path);
    auto copy = create(path);
    const std::array times{status.st_atim, status.st_mtim};
    const bool done = copy_all(source.get(), copy.get()) &&
                      ::fchmod(copy.get(), status.st_mode & permissions) == 0 &&
                      ::futimens(copy.get(), times.data()) == 0;
    if (!done || !copy.close()) fail("schreiben", path);
}

void Folder::remove_file(const std::string& name) const {
    if (::unlinkat(descriptor(), name.c_str(), 0) != 0 && errno != ENOENT) fail("löschen", name);
}

bool Folder::remove_if_empty(const std::string& path) const {
    if (::unlinkat(descriptor(), path.c_str(), AT_REMOVEDIR) == 0) return true;
    if (errno != ENOTEMPTY && errno != EEXIST) fail("löschen", path);
    return false;
}

void Folder::remove_tree(const std::string& name) const {
    if (::unlinkat(descriptor(), name.c_str(), 0) == 0 || errno == ENOENT) return;
    if (errno != EISDIR) fail("löschen", name);
    const auto folder = below(name);
    for (const auto& entry : folder.entries()) folder.remove_tree(entry.name);
    if (::unlinkat(descriptor(), name.c_str(), AT_REMOVEDIR) != 0) fail("löschen", name);
}

void Folder::sync_file_system() const {
    if (::syncfs(descriptor()) != 0) fail("sichern", {});
}

void Folder::sync() const {
    if (uninterrupted([&] { return ::fsync(descriptor()); }) != 0) fail("sichern", {});
}

} // namespace schaukasten
