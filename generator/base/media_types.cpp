#include "base/media_types.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

/// Whether "jpg jpeg" has "jpeg".
bool has_word(std::string_view words, std::string_view word) {
    while (!words.empty()) {
        const auto end = std::min(words.find(' '), words.size());
        if (words.substr(0, end) == word) return true;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

} // namespace

std::string_view media_type_of(std::string_view path) {
    const auto dot = path.rfind('.');
    if (dot == std::string_view::npos) return {};
    const auto found = std::ranges::find_if(media_types, [&](const MediaType& each) {
        return has_word(each.endings, path.substr(dot + 1));
    });
    return found == media_types.end() ? std::string_view{} : found->type;
}

bool is_text_type(std::string_view media_type) {
    return media_type.find("charset") != std::string_view::npos;
}

bool is_text_file(std::string_view path) {
    return is_text_type(media_type_of(path));
}

} // namespace schaukasten
