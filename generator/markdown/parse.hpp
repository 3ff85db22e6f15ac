#pragma once

#include "base/diagnostics.hpp"
#include "base/place.hpp"
#include "base/rich_text.hpp"

#include <string_view>

namespace schaukasten {

/// Reads CommonMark with tables, ~~strikethrough~~, task lists and footnotes. `start` says where
/// the text's first character stands in its file; so every node and message has its place there.
/// Quotes and dashes are those of `language` (a tag such as "de"). Reported as errors: HTML, links
/// with other schemes than https, http, mailto and tel, images without a description, and texts
/// beyond all measure, which are not parsed at all. May be called from several threads at once.
/// REQUIRES: valid UTF-8 without NUL.
RichText parse_markdown(std::string_view markdown, const Place& start, Diagnostics& diagnostics,
                        std::string_view language = "de");

} // namespace schaukasten
