#include "base/tree_stamp.hpp"

#include "base/handle.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <ctime>
#include <vector>

namespace schaukasten {
namespace {

constexpr std::int64_t second = 1'000'000'000;   // nanoseconds
constexpr std::int64_t tick = second / 20;       // the kernel's clock for files steps by 1 to 10 ms
constexpr std::int64_t coarse_tick = 3 * second; // file systems that count in seconds, or in two
constexpr int open_folder = O_RDONLY | O_DIRECTORY | O_CLOEXEC;

std::int64_t now() {
    timespec time{};
    ::clock_gettime(CLOCK_REALTIME, &time);
    return time.tv_sec * second + time.tv_nsec;
}

bool is_left_out(std::string_view name) {
    return name.starts_with('.') || name == "node_modules";
}

} // namespace

TreeStamp::TreeStamp() : begun_(now()) {}

void TreeStamp::add(const std::filesystem::path& path) {
    add_text(path.native());
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        add_numbers({static_cast<std::uint64_t>(errno)});
        return;
    }
    if (!S_ISDIR(status.st_mode)) return add_entry(AT_FDCWD, path.c_str());
    const Handle folder(uninterrupted([&] { return ::open(path.c_str(), open_folder); }));
    is_whole_ = is_whole_ && folder.is_open();
    if (folder.is_open()) add_folder(folder.get());
}

void TreeStamp::add_text(std::string_view text) {
    add_numbers({text.size()});
    seen_.append(text);
}

bool TreeStamp::is_settled() const {
    const auto step = newest_ % second == 0 ? coarse_tick : tick;
    return is_whole_ && newest_ + step < begun_;
}

// Not by opendir, which takes a buffer of 32 KiB for each folder.
void TreeStamp::add_folder(int folder) {
    struct stat status {};
    is_whole_ = is_whole_ && ::fstat(folder, &status) == 0;
    // When a name came or went: tells nothing more, but when it is too late to be sure.
    note_change(status.st_ctim.tv_sec, status.st_ctim.tv_nsec);
    std::vector<std::string> names;
    alignas(dirent64) std::array<char, 8192> buffer;
    for (;;) {
        const auto size = ::getdents64(folder, buffer.data(), buffer.size());
        is_whole_ = is_whole_ && size >= 0;
        if (size <= 0) break;
        for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
            const auto& entry = *reinterpret_cast<const dirent64*>(buffer.data() + at);
            at += entry.d_reclen;
            if (!is_left_out(entry.d_name)) names.emplace_back(entry.d_name);
        }
    }
    std::ranges::sort(names);
    add_numbers({names.size()});
    for (const auto& name : names) {
        add_text(name);
        add_entry(folder, name.c_str());
    }
}

void TreeStamp::add_entry(int folder, const char* name) {
    struct stat status {};
    if (::fstatat(folder, name, &status, folder == AT_FDCWD ? 0 : AT_SYMLINK_NOFOLLOW) != 0) {
        is_whole_ = false;
        return;
    }
    if (S_ISDIR(status.st_mode)) {
        const Handle below(
            uninterrupted([&] { return ::openat(folder, name, open_folder | O_NOFOLLOW); }));
        is_whole_ = is_whole_ && below.is_open();
        if (below.is_open()) add_folder(below.get());
        return;
    }
    is_whole_ = is_whole_ && S_ISREG(status.st_mode);
    note_change(status.st_ctim.tv_sec, status.st_ctim.tv_nsec);
    add_numbers({status.st_mode, status.st_ino, static_cast<std::uint64_t>(status.st_size),
                 static_cast<std::uint64_t>(status.st_mtim.tv_sec),
                 static_cast<std::uint64_t>(status.st_mtim.tv_nsec),
                 static_cast<std::uint64_t>(status.st_ctim.tv_sec),
                 static_cast<std::uint64_t>(status.st_ctim.tv_nsec)});
}

void TreeStamp::add_numbers(std::initializer_list<std::uint64_t> numbers) {
    for (const auto number : numbers) {
        seen_.append(reinterpret_cast<const char*>(&number), sizeof number);
    }
}

void TreeStamp::note_change(std::int64_t seconds, std::int64_t nanoseconds) {
    newest_ = std::max(newest_, seconds * second + nanoseconds);
}

} // namespace schaukasten
