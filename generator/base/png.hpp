#pragma once

#include "base/colour.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace schaukasten {

/// A picture of few colours: each point is the number of one of them.
struct IndexedPicture {
    std::uint32_t width = 0;
    std::vector<Rgb> colours;         // at most 256
    std::vector<std::uint8_t> points; // row by row
};

/// PNG (RFC 2083), the same picture always as the same bytes.
std::string png(const IndexedPicture& picture);

} // namespace schaukasten
