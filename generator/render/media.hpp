#pragma once

#include "base/media.hpp"
#include "render/view_context.hpp"

#include <string>
#include <string_view>

namespace schaukasten {

/// Where a file of content/medien lies in the site.
std::string media_address(std::string_view path);

/// Null if nothing is known of the file.
const MediaInfo* prepared_media(const ViewContext& context, std::string_view path);

/// The sizes of a picture as a browser chooses among them: "../medien/hof.jpg.320.webp 320w, …".
std::string srcset_of(const ViewContext& context, std::string_view path, const MediaInfo& info);

/// Size of a file in a language's words: "84 kB", "1,2 MB".
std::string file_size(std::uint64_t bytes, const std::string& language);

} // namespace schaukasten
