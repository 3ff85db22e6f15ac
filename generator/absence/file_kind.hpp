#pragma once

#include <string>
#include <string_view>

namespace schaukasten {

enum class FileKind {
    Text,    // in whatever encoding that keeps ASCII
    Picture, // whose pixels nobody can search
    Font,    // belongs to the theme
    Pdf,
    Archive,
    Opaque, // anything else: an office document
};

/// By its bytes, whatever its name.
FileKind kind_of(std::string_view bytes);

/// What a picture holds besides its pixels: all of it if it is not made as pictures are.
std::string beside_pixels(std::string_view picture);

} // namespace schaukasten
