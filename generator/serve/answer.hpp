#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace schaukasten {

/// A folder with a finished site. It is looked up anew for each request, so that a build that
/// exchanges it is seen at once.
struct ServedSite {
    std::filesystem::path folder;
    std::string base_path = "/"; // begins and ends with '/'
};

struct Answer {
    int status = 200;
    std::string content_type;
    std::string bytes;
    std::string location; // of a redirect
};

/// What the site answers to the target of a GET request, such as "/schulen/?seite=2".
Answer answer(const ServedSite& site, std::string_view target);

/// Decodes "%C3%BC"; a '%' without two hex digits stays.
std::string decoded(std::string_view text);

} // namespace schaukasten
