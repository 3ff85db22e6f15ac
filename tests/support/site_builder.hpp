#pragma once

#include "base/output_file.hpp"
#include "write/output_tree.hpp"

#include <sys/stat.h>

#include "support/temporary_folder.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// Options for the output `public` in a test's folder.
inline OutputOptions public_in(const TemporaryFolder& folder) {
    return {.output = folder / "public", .content = folder / "content", .theme = {}, .facts = {}};
}

inline CommitResult build(OutputOptions options, const std::vector<OutputFile>& files) {
    OutputTree tree(std::move(options));
    for (const auto& file : files) tree.put(file);
    return tree.commit();
}

inline CommitResult build(const TemporaryFolder& folder, const std::vector<OutputFile>& files) {
    return build(public_in(folder), files);
}

inline struct stat status_of(const std::filesystem::path& path) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) throw std::runtime_error("no " + path.string());
    return status;
}

/// Same inode, same modification time: nobody touched it.
inline bool is_same_file(const struct stat& a, const struct stat& b) {
    return a.st_ino == b.st_ino && a.st_mtim.tv_sec == b.st_mtim.tv_sec &&
           a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

} // namespace schaukasten
