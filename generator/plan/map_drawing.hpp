#pragma once

#include "model/boundary.hpp"
#include "model/place_on_earth.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace schaukasten {

// A map of one municipality: near enough to a plane. Longitudes are shortened by the cosine of the
// middle latitude; north is up.
//
//     [51.40, 7.20] in a box from 51.37 to 51.44, 7.15 to 7.26  ->  { 46.1, 57.1 } per cent

/// A place on the drawing, in units of its box.
struct MapPoint {
    double x = 0;
    double y = 0;

    friend bool operator==(const MapPoint&, const MapPoint&) = default;
};

/// Boxes have one of three forms, since a stylesheet cannot learn a ratio from a page.
struct MapForm {
    std::string_view name;
    double width;
    double height;
};

struct MapDrawing {
    MapForm form;
    std::vector<std::vector<MapPoint>> rings; // of the boundary, simplified
    std::vector<MapPoint> places;             // where each is
    std::vector<MapPoint> marks;              // where its mark is drawn, so that none hides another
    bool is_wide = false;                     // too many marks for a telephone: it scrolls
};

MapDrawing draw_map(const Boundary& boundary, std::span<const GeoPoint> places);

/// Leaves out points that are nearer than `tolerance` to the line without them (Douglas, Peucker
/// 1973). The ring stays closed; one that vanishes is empty.
std::vector<MapPoint> simplified(const std::vector<MapPoint>& ring, double tolerance);

/// Moves points that are nearer to each other than `distance` apart, as little as will do, and
/// keeps them `distance` / 2 inside the box. The same points give the same answer.
std::vector<MapPoint> spread(std::vector<MapPoint> points, const MapForm& box, double distance);

} // namespace schaukasten
