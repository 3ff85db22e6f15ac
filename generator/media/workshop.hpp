#pragma once

#include "base/diagnostics.hpp"
#include "base/handle.hpp"
#include "base/media.hpp"
#include "base/pdf_access.hpp"
#include "media/cache.hpp"
#include "media/hash_index.hpp"
#include "media/process.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace schaukasten {

struct MediaOptions {
    std::filesystem::path folder;  // content/medien
    std::filesystem::path cache;   // made when it is needed
    std::filesystem::path program; // schaukasten-medien
    unsigned jobs = 1;
    ProcessLimits limits;
};

/// A file made of another; `suffix` belongs behind the other's address.
struct PreparedFile {
    std::string suffix;
    std::filesystem::path path;
};

/// What was made of one file of content/medien.
struct PreparedMedia {
    std::vector<PreparedFile> made;
    bool is_published_itself = true; // false: what was made stands under its address instead
};

/// Turns the files that records name into what is published: pictures in sizes, without a word
/// about where they are from, and the first pages of PDFs. Foreign bytes are decoded in a process
/// of its own, and only if the cache does not have the result.
class MediaWorkshop {
public:
    explicit MediaWorkshop(MediaOptions options);

    /// Spares looking again at what another one has seen. Called before `prepare`.
    void learn_from(const MediaWorkshop& other) {
        hashes_.learn_from(other.hashes_);
        cache_.learn_from(other.cache_);
    }

    /// Reports at its first use each file that cannot be used. Throws a WorldError if the helper
    /// program is missing. Called once.
    void prepare(const std::vector<MediaUse>& uses, Diagnostics& diagnostics);

    [[nodiscard]] const MediaTable& table() const { return table_; }
    [[nodiscard]] const PdfAccessTable& pdf_access() const { return pdf_access_; }
    /// Nothing if the file was not named, or is none that something is made of.
    [[nodiscard]] const PreparedMedia* find(std::string_view path) const;

    /// Frees what this run did not need, and warns of what it cannot free. REQUIRES: no other run
    /// works with the same cache.
    void tidy(Diagnostics& diagnostics);

private:
    struct Work;

    void look_at(Work& work, Diagnostics& found);
    [[nodiscard]] ContentHash hash(const Handle& file, const std::string& path,
                                   const HashedFile& stamp);
    [[nodiscard]] std::optional<MediaAnswer> make(Work& work, const Handle& file,
                                                  const std::string& key, Diagnostics& found);
    void take(const Work& work, Diagnostics& diagnostics);

    MediaOptions options_;
    MediaCache cache_;
    HashIndex hashes_;
    Handle folder_;
    MediaTable table_;
    PdfAccessTable pdf_access_;
    std::map<std::string, PreparedMedia, std::less<>> prepared_;
};

} // namespace schaukasten
