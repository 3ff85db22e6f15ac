#pragma once

#include "base/content_hash.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace schaukasten {

/// By which a change of files is noticed without reading one: of everything in a folder its name,
/// kind, size, inode and when it was last changed. Hidden names and node_modules aside.
///
/// Not noticed is a file that is changed twice in the same tick of the file system's clock, once
/// before and once after it is read; hence `is_settled`.
class TreeStamp {
public:
    TreeStamp();

    /// A folder with all below it, or a file. Not there is a state, too.
    void add(const std::filesystem::path& path);
    /// What else a result depends on.
    void add_text(std::string_view text);

    /// Nothing was changed just before it was looked at, and all could be looked at. Symbolic links
    /// inside a folder could not: what they lead to may lie anywhere.
    [[nodiscard]] bool is_settled() const;
    [[nodiscard]] ContentHash hash() const { return hash_of(seen_); }

private:
    void add_folder(int folder);
    void add_entry(int folder, const char* name);
    void add_numbers(std::initializer_list<std::uint64_t> numbers);
    void note_change(std::int64_t seconds, std::int64_t nanoseconds);

    std::string seen_;
    std::int64_t begun_ = 0;  // nanoseconds
    std::int64_t newest_ = 0; // nanoseconds; of all changes
    bool is_whole_ = true;
};

} // namespace schaukasten
