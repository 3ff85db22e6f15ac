#include "exchange/hsds_organizations.hpp"

#include "exchange/hsds_parts.hpp"

namespace schaukasten {
namespace {

constexpr std::string_view town_key = key_of(&Site::publisher);

/// What the town and a Träger have alike.
template <class T>
void add_place(JsonObject& object, const HsdsContext& context, const std::string& key,
               const T& at) {
    const std::vector<HsdsPhone> phones{{at.phone, key_of(&T::phone)}};
    object.add_list("phones", hsds_phones(context, key, phones));
    const auto location_key = key + "/location";
    const auto addresses = hsds_addresses(context, location_key, {at.street, at.postcode, at.town});
    if (addresses.empty()) return;
    auto location = context.object(location_key);
    location.add_text("location_type", "physical").add_text("name", at.name.original);
    object.add_list("locations", {location.add_list("addresses", addresses).json()});
}

JsonObject town(const HsdsContext& context) {
    const auto& site = context.plan.directory.site;
    const auto& publisher = site.publisher;
    auto object = context.object(town_key);
    object.add_text("name", publisher.name.original);
    const auto& what = publisher.unit.empty() ? site.heading.title : publisher.unit;
    object.add("description", Json::text(what.original));
    object.add_text("email", publisher.email.text);
    return object.add_text("website", context.plan.base_url);
}

JsonObject carrier(const HsdsContext& context, std::uint32_t place) {
    const auto& record = context.plan.directory.all<Carrier>()[place];
    auto object = context.object(hsds_key(record));
    object.add_text("name", record.name.original);
    object.add("description", Json::text(record.name.original));
    object.add_text("email", record.email.text).add_text("website", record.website.text);
    return object.add_text("uri", context.url(target_of<Carrier>(place)));
}

} // namespace

std::size_t hsds_organization_count(const HsdsContext& context) {
    return 1 + context.plan.directory.all<Carrier>().size();
}

std::size_t hsds_organization_of(Ref<Carrier> carrier) {
    return carrier.is_set() ? carrier.at + std::size_t{1} : 0;
}

std::string hsds_organization_key(const HsdsContext& context, std::size_t organization) {
    if (organization == 0) return std::string(town_key);
    return hsds_key(context.plan.directory.all<Carrier>()[organization - 1]);
}

JsonObject hsds_organization(const HsdsContext& context, std::size_t organization) {
    return organization == 0 ? town(context)
                             : carrier(context, static_cast<std::uint32_t>(organization - 1));
}

JsonObject hsds_whole_organization(const HsdsContext& context, std::size_t organization) {
    const auto key = hsds_organization_key(context, organization);
    auto object = hsds_organization(context, organization);
    const auto& directory = context.plan.directory;
    if (organization > 0) {
        add_place(object, context, key, directory.all<Carrier>()[organization - 1]);
        return object;
    }
    add_place(object, context, key, directory.site.publisher);
    const auto& number = directory.site.heading.municipality_key;
    if (number.empty()) return object;
    auto identifier = context.object(key + "#identifier");
    identifier.add_text("identifier_scheme", "DE-AGS").add_text("identifier_type", "AGS");
    identifier.add_text("identifier", number);
    return object.add_list("organization_identifiers", {identifier.json()});
}

} // namespace schaukasten
