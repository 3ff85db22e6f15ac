#pragma once

#include "base/media.hpp"
#include "base/pdf_access.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// What schaukasten-medien says of a file.
struct MediaAnswer {
    MediaInfo info;
    std::string author;                // of a PDF, as its metadata name it; empty if they do not
    std::vector<std::string> active{}; // of a PDF: what it could do, see decode/active_content.hpp
    std::optional<PdfAccess> access{}; // of a PDF that could be read as far
    std::string error;                 // one word, or empty if all went well
    PixelSize size;                    // with error "gross": what the file claims
};

/// Nothing if a line is not as schaukasten-medien writes them: it may have been taken over by the
/// file it read.
std::optional<MediaAnswer> parse_answer(std::string_view lines);

/// Names of the files that an answer promises, each with what it adds to the address of the file
/// itself.
struct MadeFile {
    std::string name;   // "original", "640.webp"
    std::string suffix; // "", ".640.webp"
};
std::vector<MadeFile> made_files(const MediaInfo& info);

} // namespace schaukasten
