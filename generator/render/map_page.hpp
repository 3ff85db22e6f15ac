#pragma once

#include "plan/map_drawing.hpp"
#include "render/values.hpp"

#include <string>
#include <string_view>

namespace schaukasten {

/// `/karte/`: schools and partners on a drawing of the municipality. Each has a number and stands
/// in the list beside it too, so the map is never the only way. Nothing comes from another host.
class MapPage {
public:
    explicit MapPage(ViewShapes& shapes);

    [[nodiscard]] const ObjectShape& shape() const { return *page_; }
    [[nodiscard]] Value value(ViewValues& values) const;

private:
    const ObjectShape* place_ = nullptr;
    const ObjectShape* form_ = nullptr;
    const ObjectShape* drawing_ = nullptr;
    const ObjectShape* page_ = nullptr;
};

/// Where the list beside the map names a record: "sk_schulen-suedschule".
std::string map_anchor(std::string_view folder, std::string_view id);

/// A link, never a request of the page itself: the way to a place, by OpenStreetMap.
std::string directions_to(GeoPoint place);

} // namespace schaukasten
