#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace schaukasten {

// A picture as a list of parts, and of those only what the picture itself needs: no position, no
// camera, no names, no preview, no colour profile (ours are sRGB). Known good parts are kept, all
// others go. libvips 8.14.1 leaves EXIF and XMP in WebP files even when told to strip them.
// Nothing if the bytes are not such a picture.

std::optional<std::string> strip_webp(std::string_view bytes);
std::optional<std::string> strip_jpeg(std::string_view bytes);
std::optional<std::string> strip_png(std::string_view bytes);

} // namespace schaukasten
