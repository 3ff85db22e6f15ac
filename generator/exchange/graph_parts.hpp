#pragma once

#include "base/json_writer.hpp"
#include "plan/site_plan.hpp"

#include <optional>
#include <string_view>

namespace schaukasten {

// What things of a graph have in common. Each function writes a value; a key stands before it.

/// Begins an object with its `@type`.
void begin_thing(JsonWriter& json, std::string_view type);

struct GraphAddress {
    std::string_view street;
    std::string_view postcode;
    std::string_view town;
};

void postal_address(JsonWriter& json, const GraphAddress& address);
void geo(JsonWriter& json, GeoPoint position);
/// Who publishes the site, by name.
void publisher(JsonWriter& json, const SitePlan& plan, std::string_view language);
/// A place in a school, or anywhere in the town if there is none: an address has to be there.
void place(JsonWriter& json, std::string_view name, const School* school, const SitePlan& plan);
/// "08:30:00"
std::string hours_text(TimeOfDay time);

} // namespace schaukasten
