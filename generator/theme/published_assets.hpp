#pragma once

#include "base/output_file.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

// A theme's files get a name that tells their bytes, so that a browser may keep them for good:
//
//     assets/kern.css   ->   assets/kern.3fa9c1d2b0.css
//
// What names them is rewritten: url(…) and @import in stylesheets, "./other.js" in scripts here,
// templates in asset_links.hpp. Kept are the names of files that nobody fetches with a page, such
// as the text of a licence.
class PublishedAssets {
public:
    struct Asset {
        OutputFile file;       // as it is published
        std::string integrity; // of scripts and stylesheets, once it was asked for
    };

    /// Of bytes by the path that the theme's authors know: "assets/kern.css".
    explicit PublishedAssets(std::map<std::string, std::string> files);

    /// By the path that the theme's authors know; null if there is none.
    [[nodiscard]] const Asset* find(std::string_view path) const;
    /// The same with what a page says so that a browser takes no other bytes.
    const Asset* find_with_integrity(std::string_view path);

    [[nodiscard]] std::vector<std::string_view> names() const;
    /// Sorted by path.
    [[nodiscard]] std::vector<OutputFile> files() &&;

private:
    enum class State { Waiting, Underway, Done };
    struct Entry {
        Asset asset;
        State state = State::Waiting;
        bool keeps_name = false;
    };

    void publish(const std::string& path, Entry& entry);
    std::string renamed(std::string_view folder, std::string_view reference);

    std::map<std::string, Entry, std::less<>> entries_; // by the path that authors know
};

/// The file of a theme that is meant by a reference in another one, by the path that authors know:
/// "../bild.svg#oben" in "assets/mehr/kern.css" is "assets/bild.svg". Empty if it leads elsewhere:
/// "/bild.svg", "#oben", "../medien/foto.webp".
std::string asset_meant(std::string_view reference, std::string_view path);

} // namespace schaukasten
