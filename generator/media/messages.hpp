#pragma once

#include "media/answer.hpp"
#include "media/process.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

// What editors are told of a file that cannot be used. `name` is its path below content/medien.

enum class MediaKind { Picture, Pdf, Other };

/// By the ending of its name.
MediaKind kind_of_media(std::string_view name);
/// "jpg" for "Hof.JPEG": the ending of a picture as the helper program knows it.
std::string picture_ending(std::string_view name);

std::string no_picture_message(std::string_view name);
std::string empty_message(std::string_view name);
std::string heavy_message(std::string_view name, std::size_t most);
std::string unreadable_message(std::string_view name, int error);
std::string refused_message(std::string_view name, const MediaAnswer& answer);
std::string failed_message(std::string_view name, ProcessResult::End end);
std::string author_message(std::string_view name, std::string_view author);
/// Of a PDF that could do something: the words of MediaAnswer::active.
std::string active_message(std::string_view name, const std::vector<std::string>& active);
/// Of a folder of the cache.
std::string unremoved_message(int error);
std::string taken_message(std::string_view name, std::string_view made);

} // namespace schaukasten
