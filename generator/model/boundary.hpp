#pragma once

#include "model/place_on_earth.hpp"

#include <string>
#include <vector>

namespace schaukasten {

/// Where the municipality ends: closed lines, without their last point, which is the first again.
/// A line inside another is a hole.
struct Boundary {
    std::vector<std::vector<GeoPoint>> rings;
    std::string source; // what the file says of itself
    std::string licence;

    [[nodiscard]] bool empty() const { return rings.empty(); }
};

} // namespace schaukasten
