#pragma once

#include "base/place.hpp"

#include <optional>
#include <string_view>

namespace schaukasten {

class Diagnostics;

/// In CSS pixels, so that a page keeps a picture's place until it is there.
struct PictureSize {
    int width = 0;
    int height = 0;
};

/// What the beginning of a PNG file says (PNG specification, 11.2.1); 24 bytes are enough.
std::optional<PictureSize> size_of_png(std::string_view bytes);

/// Size of an SVG drawing that does nothing but draw. One that could act, fetch or hide anything is
/// reported: a browser would run it, if somebody opened it by its own address. `file` is the whole
/// drawing, and the bytes are valid UTF-8.
std::optional<PictureSize> check_drawing(const Place& file, Diagnostics& diagnostics);

} // namespace schaukasten
