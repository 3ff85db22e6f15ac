#pragma once

#include "model/place_on_earth.hpp"

#include <vector>

namespace schaukasten {

/// Where the municipality ends: closed lines, without their last point, which is the first again.
/// A line inside another is a hole.
struct Boundary {
    std::vector<std::vector<GeoPoint>> rings;

    [[nodiscard]] bool empty() const { return rings.empty(); }
};

} // namespace schaukasten
