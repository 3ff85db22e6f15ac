#include "read/picture_size.hpp"

#include <cstddef>
#include <cstdint>

namespace schaukasten {
namespace {

constexpr std::string_view start("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
constexpr std::uint32_t largest = 65535;

std::uint32_t number_at(std::string_view bytes, std::size_t offset) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        number = number << 8U | static_cast<unsigned char>(bytes[offset + i]);
    }
    return number;
}

} // namespace

std::optional<PictureSize> size_of_png(std::string_view bytes) {
    if (bytes.size() < start.size() + 8 || !bytes.starts_with(start)) return std::nullopt;
    const auto width = number_at(bytes, start.size());
    const auto height = number_at(bytes, start.size() + 4);
    if (width == 0 || height == 0 || width > largest || height > largest) return std::nullopt;
    return PictureSize{static_cast<int>(width), static_cast<int>(height)};
}

} // namespace schaukasten
