#include "exchange/hsds_locations.hpp"

#include "exchange/hsds_parts.hpp"

namespace schaukasten {
namespace {

std::vector<Json> attributes(const HsdsContext& context, const School& school) {
    const auto key = hsds_key(school);
    std::vector<Json> all;
    const auto add = [&](std::string_view field, Vocabulary vocabulary, TermRef term) {
        if (!term.is_set()) return;
        all.push_back(hsds_attribute(context, {key, "location", field}, vocabulary, term));
    };
    add(key_of(&School::form), Vocabulary::SchoolForms, school.form);
    add(key_of(&School::district), Vocabulary::Districts, school.district);
    return all;
}

} // namespace

JsonObject hsds_location(const HsdsContext& context, std::uint32_t place) {
    const auto& school = context.plan.directory.all<School>()[place];
    const auto key = hsds_key(school);
    auto object = context.object(key);
    object.add_text("location_type", "physical");
    object.add_text("url", context.url(target_of<School>(place)));
    object.add_text("name", school.name.original);
    object.add_text("alternate_name", school.short_name.original);
    object.add_text("description", plain_text_of(school.description.original));
    if (school.position) {
        object.add("latitude", Json::number(school.position->latitude));
        object.add("longitude", Json::number(school.position->longitude));
    }
    if (!school.number.empty()) {
        object.add_text("external_identifier", school.number);
        object.add_text("external_identifier_type", "Schulnummer");
    }
    return object;
}

JsonObject hsds_whole_location(const HsdsContext& context, std::uint32_t place) {
    const auto& school = context.plan.directory.all<School>()[place];
    const auto key = hsds_key(school);
    auto object = hsds_location(context, place);
    const HsdsAddress address{school.street, school.postcode, school.town};
    object.add_list("addresses", hsds_addresses(context, key, address));
    const std::vector<HsdsPhone> phones{{school.phone, key_of(&School::phone)}};
    object.add_list("phones", hsds_phones(context, key, phones));
    return object.add_list("attributes", attributes(context, school));
}

} // namespace schaukasten
