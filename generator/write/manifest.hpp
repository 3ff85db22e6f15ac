#pragma once

#include "base/content_hash.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

class Folder;
struct FileStamp;

// The manifest lies in the output and names every file that a build put there:
//
//     schaukasten-manifest 1
//     basis_url = https://www.stadt.example/
//     drafts = true
//     dateien = 1
//
//     5f0c8b…  1204 918273 1767225600123456789 schulen/suedschule/index.html
//     hash     size inode  modified (ns)       path

inline constexpr std::string_view manifest_name = ".schaukasten-manifest";
inline constexpr std::uint64_t largest_manifest = std::uint64_t{1} << 30; // bytes

// Names of facts in its head. Those that are not said are not so.
inline constexpr std::string_view base_url_fact = "basis_url";
inline constexpr std::string_view drafts_fact = "drafts";
inline constexpr std::string_view trial_fact = "trial";
inline constexpr std::string_view fact_is_so = "true";

struct ManifestFile {
    std::string path;
    ContentHash hash;
    std::uint64_t size = 0;
    std::uint64_t inode = 0;
    std::int64_t modified = 0; // nanoseconds

    friend bool operator==(const ManifestFile&, const ManifestFile&) = default;
};

struct Manifest {
    std::map<std::string, std::string> facts; // the head's lines; "dateien" is the manifest's own
    std::vector<ManifestFile> files;          // sorted by path

    [[nodiscard]] const ManifestFile* find(std::string_view path) const;
    /// A copy has an inode and a time of its own. REQUIRES: the path is one of the files.
    void note_copy(std::string_view path, const FileStamp& copy);
    /// A file lies in the folder `path` or deeper.
    [[nodiscard]] bool has_below(std::string_view path) const;
    /// The path of a file stands where `path` needs a folder.
    [[nodiscard]] bool has_file_above(std::string_view path) const;
};

/// Hands its text on in pieces: that of a large site is long.
void write_text(const Manifest& manifest, const std::function<void(std::string_view piece)>& take);
/// Writes it to a tree that has none.
void write_to(const Folder& tree, const Manifest& manifest);

/// Nothing if the text is damaged or of a later form.
std::optional<Manifest> manifest_from(std::string_view text);

/// Relative, '/' between its parts, none of them empty, "." or "..", no control characters.
bool is_output_path(std::string_view path);

} // namespace schaukasten
