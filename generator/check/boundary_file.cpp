#include "check/boundary_file.hpp"

#include "base/ascii.hpp"
#include "base/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <variant>

namespace schaukasten {
namespace {

constexpr std::size_t most_points = 100'000;
constexpr std::size_t fewest_points = 4; // a triangle whose first point comes again
constexpr auto what_it_holds =
    "eine Grenze ist in GeoJSON ein »Polygon« oder »MultiPolygon«, allein oder in einem »Feature«";

Position position_of(std::string_view text, std::size_t at) {
    const auto before = text.substr(0, at);
    const auto line = std::ranges::count(before, '\n') + 1;
    const auto start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const auto column = std::ranges::count_if(before.substr(start), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    });
    return {static_cast<int>(line), static_cast<int>(column) + 1};
}

std::string_view message_of(const JsonError& error) {
    switch (error.what) {
    case JsonError::What::TooDeep: return "so tief verschachtelt ist keine Grenze";
    case JsonError::What::TooMany:
        return "so viele Punkte braucht keine Karte; vereinfachen Sie die Grenze auf weniger als "
               "100.000 Punkte";
    case JsonError::What::Syntax: break;
    }
    return "ab hier ist die Datei kein JSON mehr; speichern Sie die Grenze noch einmal als GeoJSON";
}

/// Stops at the first mistake: a machine wrote the file, so the next ones are the same.
class BoundaryReader {
public:
    BoundaryReader(const BoundaryText& file, Diagnostics& diagnostics)
        : file_(file), diagnostics_(diagnostics) {}

    Boundary read() {
        if (trimmed(file_.text, " \t\n").empty()) {
            diagnostics_.error({file_.shown, {}, {}},
                               "die Datei ist leer; legen Sie die Grenze als GeoJSON hier ab, oder "
                               "löschen Sie die Datei");
            return {};
        }
        const auto parsed = parse_json(file_.text);
        if (const auto* error = std::get_if<JsonError>(&parsed)) {
            fail(error->at, std::string(message_of(*error)));
        } else {
            const auto& root = std::get<JsonValue>(parsed);
            if (read_object(root) && boundary_.empty()) {
                fail(root.at, fmt::format("hier steht keine Fläche; {}", what_it_holds));
            }
        }
        return has_failed_ ? Boundary{} : std::move(boundary_);
    }

private:
    bool fail(std::size_t at, std::string message) {
        has_failed_ = true;
        diagnostics_.error({file_.shown, file_.text, position_of(file_.text, at)},
                           std::move(message));
        return false;
    }

    bool read_object(const JsonValue& object) {
        const auto type = object.text_of("type");
        if (type == "FeatureCollection") {
            const auto* features = list_of(object, "features");
            return features != nullptr &&
                   std::ranges::all_of(features->items,
                                       [&](const JsonValue& each) { return read_object(each); });
        }
        if (type == "Feature") return read_feature(object);
        return read_geometry(object, type);
    }

    bool read_feature(const JsonValue& feature) {
        const auto* geometry = feature.find("geometry");
        if (geometry == nullptr || geometry->kind == JsonValue::Kind::Null) return true;
        return read_geometry(*geometry, geometry->text_of("type"));
    }

    bool read_geometry(const JsonValue& geometry, std::string_view type) {
        if (type != "Polygon" && type != "MultiPolygon") {
            return fail(geometry.at, type.empty() ? std::string(what_it_holds)
                                                  : fmt::format("»{}« ist keine Fläche; {}", type,
                                                                what_it_holds));
        }
        const auto* coordinates = list_of(geometry, "coordinates");
        if (coordinates == nullptr) return false;
        if (type == "Polygon") return read_polygon(*coordinates);
        return std::ranges::all_of(coordinates->items,
                                   [&](const JsonValue& each) { return read_polygon(each); });
    }

    bool read_polygon(const JsonValue& rings) {
        if (!is_list(rings)) return false;
        return std::ranges::all_of(rings.items,
                                   [&](const JsonValue& each) { return read_ring(each); });
    }

    bool read_ring(const JsonValue& line) {
        if (!is_list(line)) return false;
        if (line.items.size() < fewest_points) {
            return fail(line.at, "diese Linie hat weniger als vier Punkte");
        }
        std::vector<GeoPoint> ring;
        for (const auto& each : line.items) {
            const auto point = read_point(each);
            if (!point) return false;
            ring.push_back(*point);
        }
        if (ring.front() != ring.back()) {
            return fail(line.items.back().at,
                        "diese Linie schließt sich nicht; ihr letzter Punkt muss ihr erster sein");
        }
        ring.pop_back();
        count_ += ring.size();
        if (count_ > most_points) {
            return fail(line.at, std::string(message_of({JsonError::What::TooMany, line.at})));
        }
        boundary_.rings.push_back(std::move(ring));
        return true;
    }

    std::optional<GeoPoint> read_point(const JsonValue& position) {
        const auto is_number = [](const JsonValue& each) {
            return each.kind == JsonValue::Kind::Number && std::isfinite(each.number);
        };
        if (position.kind != JsonValue::Kind::List || position.items.size() < 2 ||
            !std::ranges::all_of(position.items, is_number)) {
            fail(position.at,
                 "ein Punkt sind Länge und Breite in Grad, zum Beispiel [7.46, 51.51]");
            return std::nullopt;
        }
        const GeoPoint point{position.items[1].number, position.items[0].number};
        if (std::abs(point.latitude) > 90 || std::abs(point.longitude) > 180) {
            fail(position.at,
                 "dieser Punkt liegt nicht auf der Erde; GeoJSON nennt Länge und Breite "
                 "in Grad (WGS 84), keine Meter");
            return std::nullopt;
        }
        return point;
    }

    bool is_list(const JsonValue& value) {
        return value.kind == JsonValue::Kind::List || fail(value.at, "hier fehlt eine Liste [ … ]");
    }

    const JsonValue* list_of(const JsonValue& object, std::string_view key) {
        const auto* list = object.find(key);
        if (list != nullptr && list->kind == JsonValue::Kind::List) return list;
        fail(list == nullptr ? object.at : list->at,
             fmt::format("hier fehlt \"{}\" mit einer Liste [ … ]", key));
        return nullptr;
    }

    const BoundaryText& file_;
    Diagnostics& diagnostics_;
    Boundary boundary_;
    std::size_t count_ = 0;
    bool has_failed_ = false;
};

} // namespace

Boundary check_boundary(const BoundaryText& file, Diagnostics& diagnostics) {
    return BoundaryReader(file, diagnostics).read();
}

} // namespace schaukasten
