#pragma once

#include "base/place.hpp"

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// What a record wants of a file: to show it, or to lead to it.
enum class MediaRole : std::uint8_t { Picture, File };

/// Views someone else's text: where a record names a file of content/medien.
struct MediaUse {
    std::string path; // below content/medien
    MediaRole role = MediaRole::File;
    Place where;
};

/// Collects uses from several threads.
class MediaUses {
public:
    void add(MediaUse use) {
        const std::scoped_lock lock(adding_);
        uses_.push_back(std::move(use));
    }
    [[nodiscard]] const std::vector<MediaUse>& all() const { return uses_; }

private:
    std::mutex adding_;
    std::vector<MediaUse> uses_;
};

struct PixelSize {
    int width = 0;
    int height = 0;

    friend bool operator==(const PixelSize&, const PixelSize&) = default;
};

/// What pages have to know of a published file.
struct MediaInfo {
    PixelSize original;          // a picture under the file's own address; 0: it is none
    std::vector<PixelSize> webp; // a picture's sizes, or a PDF's first page; narrowest first
    int pages = 0;               // of a PDF
    std::uint64_t bytes = 0;     // of the published file, if it is no picture
};

/// By path below content/medien.
using MediaTable = std::map<std::string, MediaInfo, std::less<>>;

/// Address of one size of a file, seen from the file's own: "hof.jpg" -> "hof.jpg.640.webp".
inline std::string webp_suffix(PixelSize size) {
    return "." + std::to_string(size.width) + ".webp";
}

} // namespace schaukasten
