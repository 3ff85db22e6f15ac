#include "exchange/graph_parts.hpp"

#include <fmt/format.h>

namespace schaukasten {

void begin_thing(JsonWriter& json, std::string_view type) {
    json.begin_object();
    json.member("@type", type);
}

void postal_address(JsonWriter& json, const GraphAddress& address) {
    begin_thing(json, "PostalAddress");
    json.member("streetAddress", address.street);
    json.member("postalCode", address.postcode);
    json.member("addressLocality", address.town);
    json.member("addressCountry", "DE");
    json.end_object();
}

void geo(JsonWriter& json, GeoPoint position) {
    begin_thing(json, "GeoCoordinates");
    json.key("latitude");
    json.number(position.latitude);
    json.key("longitude");
    json.number(position.longitude);
    json.end_object();
}

void publisher(JsonWriter& json, const SitePlan& plan, std::string_view language) {
    begin_thing(json, "GovernmentOrganization");
    json.member("name", plan.directory.site.publisher.name.in(language));
    json.member("url", plan.base_url);
    json.end_object();
}

void place(JsonWriter& json, std::string_view name, const School* school, const SitePlan& plan) {
    begin_thing(json, "Place");
    json.member("name", name);
    json.key("address");
    GraphAddress address{{}, {}, plan.directory.site.heading.municipality};
    if (school != nullptr && !school->town.empty()) {
        address = {school->street, school->postcode, school->town};
    }
    postal_address(json, address);
    json.end_object();
}

std::string hours_text(TimeOfDay time) {
    if (time.hour == 24) return "23:59:59"; // 24:00 is none of a day in schema.org
    return fmt::format("{:02}:{:02}:00", time.hour, time.minute);
}

} // namespace schaukasten
