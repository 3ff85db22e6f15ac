#include "check/boundary_file.hpp"

#include "support/catch.hpp"

#include <fstream>
#include <iterator>

using namespace schaukasten;

namespace {

struct Checked {
    Boundary boundary;
    std::string message; // the first line
};

Checked check_text(std::string text) {
    Diagnostics diagnostics;
    Checked checked{check_boundary({"karte.geojson", std::move(text)}, diagnostics), {}};
    const auto all = diagnostics.sorted();
    if (!all.empty()) checked.message = to_text(all.front());
    checked.message = checked.message.substr(0, checked.message.find('\n'));
    return checked;
}

std::string polygon(const std::string& ring) {
    return R"({"type":"Polygon","coordinates":[[)" + ring + "]]}";
}

constexpr auto triangle = "[7.1,51.3],[7.3,51.3],[7.2,51.5],[7.1,51.3]";

} // namespace

TEST_CASE("a boundary may stand alone, in a Feature or in a collection") {
    const auto alone = polygon(triangle);
    const auto feature =
        R"({"type":"Feature","properties":{"name":"Stadt"},"geometry":)" + alone + "}";
    for (const auto& text :
         {alone, feature, R"({"type":"FeatureCollection","features":[)" + feature + "]}"}) {
        const auto [boundary, message] = check_text(text);
        CHECK(message.empty());
        REQUIRE(boundary.rings.size() == 1);
        CHECK(boundary.rings.front() ==
              std::vector<GeoPoint>{{51.3, 7.1}, {51.3, 7.3}, {51.5, 7.2}});
    }
}

TEST_CASE("a town of several parts is a MultiPolygon") {
    const std::string ring = triangle;
    const auto text = R"({"type":"MultiPolygon","coordinates":[[[)" + ring + "],[" + ring +
                      "]],[[" + ring + "]]]}";
    CHECK(check_text(text).boundary.rings.size() == 3);
}

TEST_CASE("the boundary of a real town is read") {
    std::ifstream file(SOURCE_DIR "/tests/daten/grenzen/bergkamen.geojson");
    const auto [boundary, message] = check_text({std::istreambuf_iterator<char>(file), {}});
    CHECK(message.empty());
    REQUIRE(boundary.rings.size() == 1);
}

TEST_CASE("what is no boundary is told at its place") {
    CHECK(check_text("{\n  \"type\": \"Polygon\",\n}").message ==
          "karte.geojson:3:1: Fehler: ab hier ist die Datei kein JSON mehr; speichern Sie die "
          "Grenze noch einmal als GeoJSON");
    CHECK(check_text(R"({"type":"Point","coordinates":[7.1,51.3]})").message ==
          "karte.geojson:1:1: Fehler: »Point« ist keine Fläche; eine Grenze ist in GeoJSON ein "
          "»Polygon« oder »MultiPolygon«, allein oder in einem »Feature«");
    CHECK(check_text(polygon("[7.1,51.3],[7.3,51.3],[7.2,51.5],[7.1,51.4]")).message ==
          "karte.geojson:1:68: Fehler: diese Linie schließt sich nicht; ihr letzter Punkt muss ihr "
          "erster sein");
    CHECK(check_text(polygon("[356000,5700000],[7.3,51.3],[7.2,51.5],[7.1,51.4]")).message ==
          "karte.geojson:1:35: Fehler: dieser Punkt liegt nicht auf der Erde; GeoJSON nennt Länge "
          "und Breite in Grad (WGS 84), keine Meter");
    CHECK(check_text(polygon("[7.1],[7.3,51.3],[7.2,51.5],[7.1]")).message ==
          "karte.geojson:1:35: Fehler: ein Punkt sind Länge und Breite in Grad, zum Beispiel "
          "[7.46, 51.51]");
    CHECK(check_text(polygon("[7.1,51.3],[7.1,51.3]")).message ==
          "karte.geojson:1:34: Fehler: diese Linie hat weniger als vier Punkte");
    CHECK(check_text(R"({"type":"FeatureCollection","features":[]})").message ==
          "karte.geojson:1:1: Fehler: hier steht keine Fläche; eine Grenze ist in GeoJSON ein "
          "»Polygon« oder »MultiPolygon«, allein oder in einem »Feature«");
    CHECK(check_text(std::string(5000, '[')).message ==
          "karte.geojson:1:17: Fehler: so tief verschachtelt ist keine Grenze");
}

TEST_CASE("a wrong boundary is no boundary") {
    CHECK(check_text(polygon("[7.1,51.3],[7.3,51.3],[7.2,51.5],[7.1,51.4]")).boundary.empty());
}
