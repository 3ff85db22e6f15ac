#include "plan/map_drawing.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace schaukasten {
namespace {

constexpr std::array forms{MapForm{"hoch", 900, 1200}, MapForm{"gleich", 1000, 1000},
                           MapForm{"quer", 1200, 900}};
constexpr double margin = 0.05;           // of the box, on each side
constexpr double smallest_degrees = 0.01; // a single school is no map
constexpr std::size_t most_points = 400;  // of the boundary: about 1 kB compressed

// Pixels that a mark needs, and that the drawing has on the smallest telephone, or when it scrolls.
constexpr double mark_pixels = 29;
constexpr double narrow_pixels = 286;
constexpr double wide_pixels = 736;
constexpr std::size_t most_marks_on_telephone = 40;

struct Extent {
    double left = 1e9;
    double right = -1e9;
    double bottom = 1e9;
    double top = -1e9;

    void add(MapPoint point) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        bottom = std::min(bottom, point.y);
        top = std::max(top, point.y);
    }
    [[nodiscard]] double width() const { return std::max(right - left, smallest_degrees); }
    [[nodiscard]] double height() const { return std::max(top - bottom, smallest_degrees); }
};

double middle_latitude(const Boundary& boundary, std::span<const GeoPoint> places) {
    Extent extent;
    for (const auto& ring : boundary.rings) {
        for (const auto point : ring) extent.add({point.longitude, point.latitude});
    }
    for (const auto point : places) extent.add({point.longitude, point.latitude});
    return (extent.bottom + extent.top) / 2;
}

/// Plane first, in degrees of latitude; then into the box.
class Projection {
public:
    Projection(const Boundary& boundary, std::span<const GeoPoint> places)
        : shortening_(std::cos(middle_latitude(boundary, places) * std::numbers::pi / 180)) {
        for (const auto& ring : boundary.rings) {
            for (const auto point : ring) extent_.add(plane(point));
        }
        for (const auto point : places) extent_.add(plane(point));
        form_ = *std::ranges::min_element(forms, {}, [&](const MapForm& form) {
            return std::abs(
                std::log(form.width / form.height * extent_.height() / extent_.width()));
        });
        scale_ = (1 - 2 * margin) *
                 std::min(form_.width / extent_.width(), form_.height / extent_.height());
    }

    [[nodiscard]] const MapForm& form() const { return form_; }
    [[nodiscard]] MapPoint operator()(GeoPoint point) const {
        const auto [x, y] = plane(point);
        return {form_.width / 2 + (x - (extent_.left + extent_.right) / 2) * scale_,
                form_.height / 2 - (y - (extent_.bottom + extent_.top) / 2) * scale_};
    }

private:
    [[nodiscard]] MapPoint plane(GeoPoint point) const {
        return {point.longitude * shortening_, point.latitude};
    }

    double shortening_;
    Extent extent_;
    MapForm form_{};
    double scale_ = 1;
};

double distance_to_line(MapPoint point, MapPoint from, MapPoint to) {
    const auto dx = to.x - from.x;
    const auto dy = to.y - from.y;
    const auto length = std::hypot(dx, dy);
    if (length == 0) return std::hypot(point.x - from.x, point.y - from.y);
    return std::abs(dy * (point.x - from.x) - dx * (point.y - from.y)) / length;
}

/// Marks what has to stay between two points that do. A stack, since a foreign line may be long.
void keep_between(const std::vector<MapPoint>& line, std::size_t first, std::size_t last,
                  double tolerance, std::vector<bool>& kept) {
    std::vector<std::pair<std::size_t, std::size_t>> open{{first, last}};
    while (!open.empty()) {
        const auto [from, to] = open.back();
        open.pop_back();
        auto farthest = from;
        auto distance = tolerance;
        for (auto i = from + 1; i < to; ++i) {
            const auto own = distance_to_line(line[i], line[from], line[to]);
            if (own <= distance) continue;
            farthest = i;
            distance = own;
        }
        if (farthest == from) continue;
        kept[farthest] = true;
        open.emplace_back(from, farthest);
        open.emplace_back(farthest, to);
    }
}

std::size_t count_points(const std::vector<std::vector<MapPoint>>& rings) {
    std::size_t count = 0;
    for (const auto& ring : rings) count += ring.size();
    return count;
}

/// Coarser and coarser until the page stays small.
std::vector<std::vector<MapPoint>>
simplified_rings(const std::vector<std::vector<MapPoint>>& rings) {
    std::vector<std::vector<MapPoint>> fewer;
    for (double tolerance = 1;; tolerance *= 1.5) {
        fewer.clear();
        for (const auto& ring : rings) {
            auto line = simplified(ring, tolerance);
            if (!line.empty()) fewer.push_back(std::move(line));
        }
        if (count_points(fewer) <= most_points) return fewer;
    }
}

void push_apart(MapPoint& a, MapPoint& b, std::size_t number, double distance) {
    auto dx = b.x - a.x;
    auto dy = b.y - a.y;
    auto length = std::hypot(dx, dy);
    if (length >= distance) return;
    if (length < 1) { // one building: any direction does, if it is always the same
        const auto angle = static_cast<double>(number) * 2.4;
        dx = std::cos(angle);
        dy = std::sin(angle);
        length = 1;
    }
    const auto half = (distance - length) / 2 / length;
    a.x -= dx * half;
    a.y -= dy * half;
    b.x += dx * half;
    b.y += dy * half;
}

} // namespace

std::vector<MapPoint> simplified(const std::vector<MapPoint>& ring, double tolerance) {
    if (ring.size() < 3) return {};
    auto line = ring;
    line.push_back(ring.front());
    // A closed line has no ends: its first point and the one farthest from it are kept.
    const auto far = std::ranges::max_element(line, {}, [&](MapPoint point) {
        return std::hypot(point.x - line.front().x, point.y - line.front().y);
    });
    const auto middle = static_cast<std::size_t>(far - line.begin());
    std::vector<bool> kept(line.size());
    kept.front() = kept[middle] = true;
    keep_between(line, 0, middle, tolerance, kept);
    keep_between(line, middle, line.size() - 1, tolerance, kept);
    std::vector<MapPoint> fewer;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        if (kept[i]) fewer.push_back(line[i]);
    }
    if (fewer.size() < 3) fewer.clear();
    return fewer;
}

std::vector<MapPoint> spread(std::vector<MapPoint> points, const MapForm& box, double distance) {
    // A town has a few hundred marks. Those of a whole state cover each other whatever is done, and
    // each round compares all with all.
    constexpr std::size_t most_comparisons = 100'000'000;
    constexpr std::size_t most_rounds = 300;
    const auto pairs = points.size() * points.size() / 2 + 1;
    const auto rounds = std::clamp(most_comparisons / pairs, std::size_t{1}, most_rounds);
    const auto edge = distance / 2;
    for (std::size_t round = 0; round < rounds; ++round) {
        const auto before = points;
        for (std::size_t i = 0; i < points.size(); ++i) {
            for (auto k = i + 1; k < points.size(); ++k) {
                push_apart(points[i], points[k], k, distance);
            }
        }
        for (auto& point : points) {
            point.x = std::clamp(point.x, edge, box.width - edge);
            point.y = std::clamp(point.y, edge, box.height - edge);
        }
        if (points == before) break;
    }
    return points;
}

MapDrawing draw_map(const Boundary& boundary, std::span<const GeoPoint> places) {
    const Projection project(boundary, places);
    MapDrawing drawing;
    drawing.form = project.form();
    std::vector<std::vector<MapPoint>> rings;
    for (const auto& ring : boundary.rings) {
        auto& line = rings.emplace_back();
        for (const auto point : ring) line.push_back(project(point));
    }
    drawing.rings = simplified_rings(rings);
    for (const auto point : places) drawing.places.push_back(project(point));
    drawing.is_wide = places.size() > most_marks_on_telephone;
    const auto pixels = drawing.is_wide ? wide_pixels : narrow_pixels;
    drawing.marks = spread(drawing.places, drawing.form, mark_pixels * drawing.form.width / pixels);
    return drawing;
}

} // namespace schaukasten
