#pragma once

namespace schaukasten {

/// WGS 84, degrees.
struct GeoPoint {
    double latitude = 0;
    double longitude = 0;

    friend bool operator==(const GeoPoint&, const GeoPoint&) = default;
};

} // namespace schaukasten
