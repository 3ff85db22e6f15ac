#pragma once

#include "base/content_hash.hpp"
#include "media/answer.hpp"

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// A folder that ought to go, and the errno of what stood in the way.
struct Unremoved {
    std::filesystem::path path;
    int error = 0;
};

// What was made of foreign files, by content: <folder>/<hash>-<recipe>/ with the files made and
// `antwort`, which says what there is and how its bytes hash. An entry appears whole, by a rename,
// or not at all; a damaged one is thrown away when it is found. May be used by several threads, and
// by several runs at once.
class MediaCache {
public:
    /// Counts up whenever other bytes are made of the same file, or more is said of it.
    static constexpr std::string_view recipe_version = "3";

    /// The folder is made when it is needed.
    explicit MediaCache(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// Name of the entry for a file with these bytes, made as `recipe` says: "jpg", "pdf".
    static std::string key_of(ContentHash hash, std::string_view recipe);

    /// Trusts what another one has found, as long as it is there.
    void learn_from(const MediaCache& other) { trusted_ = other.used_; }

    std::optional<MediaAnswer> find(const std::string& key);

    /// An empty folder to make an entry in. Throws a WorldError if there can be none.
    std::filesystem::path begin();
    /// Nothing if a file that the answer promises is not in the folder.
    std::optional<MediaAnswer> keep(const std::string& key, const std::filesystem::path& made,
                                    std::string_view answer);
    static void drop(const std::filesystem::path& made);

    [[nodiscard]] std::filesystem::path file(const std::string& key,
                                             const std::string& name) const {
        return folder_ / key / name;
    }

    /// Removes every entry that was neither found nor kept since this object exists. Says what it
    /// could not remove, in the order of names; the next run tries again.
    [[nodiscard]] std::vector<Unremoved> remove_unused();

private:
    std::filesystem::path folder_;
    std::mutex guard_;
    std::map<std::string, MediaAnswer> used_;
    std::map<std::string, MediaAnswer> trusted_;
    unsigned begun_ = 0;
};

} // namespace schaukasten
