#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace schaukasten {

// Numbers as files of pictures have them. REQUIRES: the bytes are there; `size` is at most 4.

inline std::uint32_t byte_at(std::string_view bytes, std::size_t place) {
    return static_cast<unsigned char>(bytes[place]);
}

inline std::uint32_t big_endian(std::string_view bytes, std::size_t place, std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) value = value << 8U | byte_at(bytes, place + i);
    return value;
}

/// Of four bytes.
inline std::uint32_t little_endian(std::string_view bytes, std::size_t place) {
    std::uint32_t value = 0;
    for (std::size_t i = 4; i-- > 0;) value = value << 8U | byte_at(bytes, place + i);
    return value;
}

} // namespace schaukasten
