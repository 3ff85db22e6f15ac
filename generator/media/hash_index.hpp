#pragma once

#include "base/content_hash.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace schaukasten {

/// By which a file that was hashed before is known again. The time of change cannot be set by hand.
struct HashedFile {
    std::uint64_t inode = 0;
    std::uint64_t size = 0;
    std::int64_t modified = 0; // nanoseconds
    std::int64_t changed = 0;  // nanoseconds

    friend bool operator==(const HashedFile&, const HashedFile&) = default;
};

/// Spares reading files whose hash is known: one stat tells whether they are still the same. A
/// file is trusted only if it had rested for a while when it was hashed; else a change within the
/// clock's tick would stay unseen.
class HashIndex {
public:
    /// Takes over what an earlier run saved; a file that is missing or damaged is as good as empty.
    explicit HashIndex(std::filesystem::path file);

    /// Takes over what another one knows.
    void learn_from(const HashIndex& other);

    std::optional<ContentHash> find(const std::string& path, const HashedFile& stamp);
    void add(const std::string& path, const HashedFile& stamp, ContentHash hash);
    /// What was found or added since this object exists.
    void save() const;

private:
    struct Entry {
        HashedFile stamp;
        ContentHash hash;
        bool used = false;
    };

    std::filesystem::path file_;
    std::map<std::string, Entry> entries_;
    bool changed_ = false;
    std::mutex guard_;
};

} // namespace schaukasten
