#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace schaukasten {

/// A file's bytes as UTF-8 without a byte order mark, and what they were.
struct DecodedText {
    std::string text;
    std::string_view encoding; // "UTF-8", "Windows-1252" …
};

/// Recognises UTF-8, UTF-16 of either order (by its mark, or by the zeros that Latin letters have
/// in it) and else Windows-1252, in which every German spreadsheet can save. Nothing if it is none.
std::optional<DecodedText> decode_text(std::string_view bytes);

} // namespace schaukasten
