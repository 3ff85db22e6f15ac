#pragma once

#include "base/handle.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// By which a file changed by other hands is noticed.
struct FileStamp {
    enum class Kind : std::uint8_t { File, Folder, Other };

    Kind kind = Kind::File;
    unsigned mode = 0; // permission bits
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::uint64_t size = 0;
    std::int64_t modified = 0; // nanoseconds
};

struct FolderEntry {
    std::string name;
    FileStamp::Kind kind = FileStamp::Kind::File;
};

/// An open folder. All below is reached relative to it, whatever happens to its own path meanwhile.
/// Paths are relative, with '/'; the last part is never followed if it is a symbolic link. Failures
/// throw a WorldError that names the path below `shown`. All functions but one may be called from
/// several threads.
class Folder {
public:
    /// `shown` stands for the folder in messages.
    static Folder open(const std::filesystem::path& path, std::filesystem::path shown);
    static std::optional<Folder> open_if_there(const std::filesystem::path& path,
                                               std::filesystem::path shown);

    /// What is made below it has its full mode where that of `other` has.
    void make_like(const Folder& other) { strict_umask_ = other.strict_umask_; }

    /// Follows no symbolic link on the whole way. REQUIRES: `path` is not empty.
    [[nodiscard]] Folder below(std::string_view path) const;
    /// Also where it is there already. What is made below it has its full mode under any umask.
    [[nodiscard]] Folder make(const std::string& name) const;

    [[nodiscard]] std::optional<FileStamp> stamp_of(const std::string& path) const;
    [[nodiscard]] FileStamp stamp() const;
    /// Sorted by name. For one thread at a time.
    [[nodiscard]] std::vector<FolderEntry> entries() const;
    [[nodiscard]] std::string read(const std::string& path, std::uint64_t limit) const;

    /// Makes a new file, mode 0644, and the folders above it. Nothing may be there yet.
    FileStamp write(const std::string& path, std::string_view bytes) const;
    /// The same piece by piece.
    [[nodiscard]] Handle create(const std::string& path) const;
    void append(const Handle& file, std::string_view path, std::string_view bytes) const;
    FileStamp finish(Handle file, std::string_view path) const;
    /// Writes a file anew in one step: who reads it meets the old bytes or the new ones.
    void replace(const std::string& name, std::string_view bytes) const;
    /// Makes the folders above `path`, mode 0755.
    void make_parents(const std::string& path) const;
    void make_folder(const std::string& path, unsigned mode) const;

    /// The same inode under the same path here, also of a symbolic link. False with errno set if
    /// the file system has no such link to give.
    [[nodiscard]] bool link_from(const Folder& from, const std::string& path) const;
    /// A copy with mode and modification time; a symbolic link as such.
    void copy_from(const Folder& from, const std::string& path) const;

    void remove_file(const std::string& name) const;
    [[nodiscard]] bool remove_if_empty(const std::string& path) const;
    /// Removes `name` with all that is in it; nothing there is fine.
    void remove_tree(const std::string& name) const;

    /// Everything that was written to this file system is on the disk when it returns.
    void sync_file_system() const;
    /// Renames done in this folder are on the disk when it returns.
    void sync() const;

    [[nodiscard]] int descriptor() const { return handle_.get(); }
    [[nodiscard]] const std::filesystem::path& shown() const { return shown_; }

private:
    Folder(Handle handle, std::filesystem::path shown);

    [[noreturn]] void fail(std::string_view doing, std::string_view path) const;
    [[nodiscard]] bool try_make_folder(const std::string& path, unsigned mode) const;

    Handle handle_;
    std::filesystem::path shown_;
    bool strict_umask_ = false;
};

} // namespace schaukasten
