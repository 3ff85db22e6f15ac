#include "base/handle.hpp"
#include "base/world_error.hpp"
#include "edit/import_register.hpp"

#include <fcntl.h>
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

    /// By a new file in its place, so that no reader meets half of it.
    void append(const std::string& name, std::string_view text) const {
        mode_t mode = 0;
        auto whole = read(name, mode);
        if (!whole.empty() && !whole.ends_with('\n')) whole += '\n';
        if (!whole.empty()) whole += '\n';
        whole += text;

        const auto beside = "." + name + ".neu";
        unlinkat(handle_.get(), beside.c_str(), 0); // left over from a run that was killed
        create(beside, whole, mode);
        if (renameat(handle_.get(), beside.c_str(), handle_.get(), name.c_str()) == 0) return;
        const auto error = errno;
        unlinkat(handle_.get(), beside.c_str(), 0);
        throw_world_error(writing, path_ / name, error);
    }

private:
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

} // namespace

void write_import(const ImportPlan& plan, const fs::path& content_folder) {
    const Handle content(open(content_folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!content.is_open()) throw_world_error("öffnen", content_folder, errno);
    for (const auto& file : plan.files) {
        const auto cut = file.path.find('/');
        const RecordFolder folder(content.get(), content_folder, file.path.substr(0, cut));
        const auto name = file.path.substr(cut + 1);
        if (file.act == ImportPlan::Act::Create) {
            folder.create(name, file.text);
        } else {
            folder.append(name, file.text);
        }
    }
    if (syncfs(content.get()) != 0) throw_world_error(writing, content_folder, errno);
}

} // namespace schaukasten
