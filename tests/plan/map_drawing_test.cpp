#include "plan/map_drawing.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <cmath>

using namespace schaukasten;

namespace {

Boundary box(double south, double west, double north, double east) {
    return {{{{south, west}, {south, east}, {north, east}, {north, west}}}};
}

double distance(MapPoint a, MapPoint b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

} // namespace

TEST_CASE("north is up and east is on the right") {
    const std::vector<GeoPoint> places{{51.41, 7.20}, {51.39, 7.22}};
    const auto map = draw_map({}, places);
    CHECK(map.places[0].y < map.places[1].y);
    CHECK(map.places[0].x < map.places[1].x);
}

TEST_CASE("a square on the ground is a square on the map") {
    // at 60° north a degree of longitude is half as long as one of latitude
    const auto map = draw_map(box(59.99, 10.00, 60.01, 10.04), {});
    CHECK(map.form.name == "gleich");
    REQUIRE(map.rings.size() == 1);
    const auto& ring = map.rings.front();
    CHECK(distance(ring[0], ring[1]) == Approx(distance(ring[1], ring[2])).epsilon(0.001));
}

TEST_CASE("the box follows the town's form") {
    CHECK(draw_map(box(51.0, 7.0, 51.4, 7.1), {}).form.name == "hoch");
    CHECK(draw_map(box(51.0, 7.0, 51.1, 7.4), {}).form.name == "quer");
}

TEST_CASE("one place alone is in the middle") {
    const std::vector<GeoPoint> places{{51.41, 7.20}};
    const auto map = draw_map({}, places);
    CHECK(map.places[0].x == Approx(map.form.width / 2));
    CHECK(map.places[0].y == Approx(map.form.height / 2));
}

TEST_CASE("a point on the line between its neighbours is left out") {
    const std::vector<MapPoint> ring{{0, 0}, {50, 0.4}, {100, 0}, {100, 100}, {0, 100}};
    CHECK(simplified(ring, 1) == std::vector<MapPoint>{{0, 0}, {100, 0}, {100, 100}, {0, 100}});
    CHECK(simplified(ring, 0.1) == ring);
}

TEST_CASE("a ring that is smaller than the tolerance vanishes") {
    CHECK(simplified({{0, 0}, {0.1, 0}, {0.1, 0.1}}, 1).empty());
}

TEST_CASE("a long boundary becomes short enough for a page") {
    Boundary circle;
    auto& ring = circle.rings.emplace_back();
    for (int i = 0; i < 50'000; ++i) {
        const auto angle = i * 2 * 3.14159265 / 50'000;
        ring.push_back(
            {51.4 + 0.1 * std::sin(angle) + i % 2 * 0.003, 7.2 + 0.15 * std::cos(angle)});
    }
    const auto map = draw_map(circle, {});
    REQUIRE(map.rings.size() == 1);
    CHECK(map.rings.front().size() <= 400);
    CHECK(map.rings.front().size() > 10);
}

TEST_CASE("marks in one building stand beside each other, inside the box") {
    const MapForm form{"gleich", 1000, 1000};
    const auto marks = spread({{500, 500}, {500, 500}, {505, 500}, {0, 0}}, form, 100);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        CHECK(marks[i].x >= 50);
        CHECK(marks[i].x <= 950);
        for (auto k = i + 1; k < marks.size(); ++k) CHECK(distance(marks[i], marks[k]) > 95);
    }
    CHECK(marks == spread({{500, 500}, {500, 500}, {505, 500}, {0, 0}}, form, 100));
}

TEST_CASE("the marks of a whole state lie on each other, inside the box") {
    const MapForm form{"gleich", 1000, 1000};
    const auto marks = spread(std::vector<MapPoint>(6000, {500, 500}), form, 100);
    REQUIRE(marks.size() == 6000);
    CHECK(std::ranges::all_of(marks, [](MapPoint mark) { return mark.x >= 50 && mark.y <= 950; }));
}

TEST_CASE("marks that are far enough apart stay where they are") {
    const MapForm form{"gleich", 1000, 1000};
    const std::vector<MapPoint> points{{200, 200}, {700, 300}};
    CHECK(spread(points, form, 100) == points);
}
