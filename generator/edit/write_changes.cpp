#include "base/handle.hpp"
#include "base/utf8.hpp"
#include "base/world_error.hpp"
#include "edit/file_change.hpp"
#include "edit/record_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace schaukasten {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view writing = "schreiben";

/// A folder of the content folder, made if it is missing, and where it lies, for messages.
class RecordFolder {
public:
    RecordFolder(int content, const fs::path& content_path, const std::string& name)
        : path_(content_path / name), handle_(open_in(content, name)) {
        if (!handle_.is_open()) throw_world_error("öffnen", path_, errno);
    }

    /// Whole or not at all.
    void create(const std::string& name, std::string_view text, mode_t mode = 0666) const {
        Handle file(openat(handle_.get(), name.c_str(),
                           O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
        if (!file.is_open()) throw_world_error(writing, path_ / name, errno);
        // Some file systems tell only on closing that the disk is full.
        if (write_all(file.get(), text) && file.close()) return;
        const auto error = errno;
        unlinkat(handle_.get(), name.c_str(), 0);
        throw_world_error(writing, path_ / name, error);
    }

    void append(const std::string& name, std::string_view text) const {
        mode_t mode = 0;
        auto whole = read(name, mode);
        if (!whole.empty() && !whole.ends_with('\n')) whole += '\n';
        if (!whole.empty()) whole += '\n';
        replace(name, whole + std::string(text), mode);
    }

    void patch(const std::string& path, const std::string& name,
               std::span<const TomlChange> changes) const {
        mode_t mode = 0;
        const auto bytes = read(name, mode);
        const auto patched = patch_record(path, bytes, changes);
        if (!patched) {
            throw WorldError(fmt::format("»{}« hat sich inzwischen geändert; rufen Sie den Befehl "
                                         "noch einmal auf.",
                                         (path_ / name).string()));
        }
        replace(name, *patched, mode);
    }

private:
    void replace(const std::string& name, std::string_view whole, mode_t mode) const {
        const auto beside = "." + name + ".neu";
        unlinkat(handle_.get(), beside.c_str(), 0); // left over from a run that was killed
        create(beside, whole, mode);
        if (renameat(handle_.get(), beside.c_str(), handle_.get(), name.c_str()) == 0) return;
        const auto error = errno;
        unlinkat(handle_.get(), beside.c_str(), 0);
        throw_world_error(writing, path_ / name, error);
    }

    static int open_in(int content, const std::string& name) {
        if (mkdirat(content, name.c_str(), 0777) != 0 && errno != EEXIST) return -1;
        return openat(content, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    }

    std::string read(const std::string& name, mode_t& mode) const {
        const Handle file(
            openat(handle_.get(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
        struct stat info {};
        if (!file.is_open() || fstat(file.get(), &info) != 0) {
            throw_world_error("lesen", path_ / name, errno);
        }
        mode = info.st_mode & 07777U;
        const auto size = static_cast<std::size_t>(info.st_size);
        auto text = read_up_to(file.get(), size);
        if (!text || text->size() < size) {
            throw_world_error("lesen", path_ / name, text ? EIO : errno);
        }
        return std::move(*text);
    }

    fs::path path_;
    Handle handle_;
};

/// One line of at most 80 letters.
std::string shortened(std::string_view text) {
    constexpr std::size_t most = 80;
    std::string line;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size(); ++letters) {
        if (letters == most) return line + " …";
        const auto from = at;
        next_code_point(text, at);
        line += text[from] == '\n' ? std::string(" ") : std::string(text.substr(from, at - from));
    }
    return line;
}

} // namespace

void write_changes(std::span<const FileChange> files, const fs::path& content_folder) {
    const Handle content(open(content_folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!content.is_open()) throw_world_error("öffnen", content_folder, errno);
    for (const auto& file : files) {
        const auto cut = file.path.find('/');
        const RecordFolder folder(content.get(), content_folder, file.path.substr(0, cut));
        const auto name = file.path.substr(cut + 1);
        switch (file.act) {
        case FileChange::Act::Create: folder.create(name, file.text); break;
        case FileChange::Act::Append: folder.append(name, file.text); break;
        case FileChange::Act::Patch: folder.patch(file.path, name, file.changes); break;
        }
    }
    if (syncfs(content.get()) != 0) throw_world_error(writing, content_folder, errno);
}

std::string change_in_words(std::string_view before, std::string_view after) {
    if (before.empty()) return fmt::format("neu »{}«", shortened(after));
    if (after.empty()) return fmt::format("»{}« fällt weg", shortened(before));
    return fmt::format("»{}« → »{}«", shortened(before), shortened(after));
}

} // namespace schaukasten
