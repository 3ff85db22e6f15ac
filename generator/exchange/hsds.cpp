#include "exchange/hsds.hpp"

#include "exchange/hsds_locations.hpp"
#include "exchange/hsds_organizations.hpp"
#include "exchange/hsds_parts.hpp"
#include "exchange/hsds_services.hpp"

#include <fmt/format.h>

#include <utility>

namespace schaukasten {
namespace {

constexpr std::string_view api =
    "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json";

class Tree {
public:
    Tree(const SitePlan& plan, const CalendarWords& words, FileSink& sink)
        : context_(plan, words), sink_(sink), all_services_(hsds_services(context_)) {
        const auto count = hsds_organization_count(context_);
        for (std::size_t i = 0; i < count; ++i) {
            organizations_.push_back(hsds_organization(context_, i).json());
        }
        for (std::uint32_t i = 0; i < plan.directory.all<School>().size(); ++i) {
            locations_.push_back(hsds_location(context_, i).json());
            whole_locations_.push_back(hsds_whole_location(context_, i).json());
        }
    }

    void all() {
        put_root();
        put_services();
        put_organizations();
        put_taxonomies();
    }

private:
    static std::string path_of(std::string_view folder) {
        return fmt::format("{}/{}index.json", open_referral_folder, folder);
    }

    void put(std::string_view folder, const Json& document) const {
        sink_.put({path_of(folder), document.written() + "\n"});
    }

    /// By its id, `services/74738ff5-…/index.json`.
    void put_one(std::string_view list, std::string_view key, const Json& document) const {
        put(fmt::format("{}{}/", list, name_uuid(context_.space, key).text()), document);
    }

    [[nodiscard]] JsonListFile begin_list(std::string_view folder, std::size_t size) const {
        const auto count = static_cast<std::int64_t>(size);
        JsonObject page;
        page.add("total_items", Json::whole(count)).add("total_pages", Json::whole(1));
        page.add("page_number", Json::whole(1)).add("size", Json::whole(count));
        page.add("first_page", Json::flag(true)).add("last_page", Json::flag(true));
        page.add("empty", Json::flag(count == 0));
        return {sink_.begin(path_of(folder)), std::move(page), "contents"};
    }

    void put_list(std::string_view folder, const std::vector<Json>& items) const {
        auto list = begin_list(folder, items.size());
        for (const auto& item : items) list.add(item);
        list.end();
    }

    void put_root() const {
        JsonObject object;
        const auto page = context_.plan.list_address(open_data_folder, 0);
        object.add_text("version", "3.0").add_text("profile", context_.plan.base_url + page);
        object.add_text("openapi_url", api);
        put("", object.json());
    }

    void put_services() const {
        std::size_t places_count = 0;
        for (const auto& service : all_services_) places_count += service.schools.size();
        auto services = begin_list("services/", all_services_.size());
        auto places = begin_list("service_at_locations/", places_count);
        for (const auto& service : all_services_) put_service(service, services, places);
        services.end();
        places.end();
    }

    void put_service(const HsdsService& service, JsonListFile& services,
                     JsonListFile& places) const {
        auto object = hsds_service_itself(context_, service);
        object.add("organization", organizations_[service.organization]);
        const auto listed = object.json();
        services.add(listed);
        const auto key = hsds_service_key(context_, service);
        std::vector<Json> whole_places;
        for (const auto school : service.schools) {
            whole_places.push_back(place_of(key, school, whole_locations_[school]).json());
            places.add(place_of(key, school, locations_[school]).add("service", listed).json());
        }
        object.add_all(hsds_service_parts(context_, service));
        put_one("services/", key, object.add_list("service_at_locations", whole_places).json());
    }

    [[nodiscard]] JsonObject place_of(const std::string& service, std::uint32_t school,
                                      const Json& location) const {
        const auto& record = context_.plan.directory.all<School>()[school];
        auto object = context_.object(service + "@" + hsds_key(record));
        return object.add("location", location);
    }

    void put_organizations() const {
        std::vector<std::vector<const HsdsService*>> services(organizations_.size());
        for (const auto& each : all_services_) services[each.organization].push_back(&each);
        for (std::size_t i = 0; i < organizations_.size(); ++i) {
            std::vector<Json> written;
            for (const auto* each : services[i]) {
                written.push_back(hsds_service_itself(context_, *each).json());
            }
            auto object = hsds_whole_organization(context_, i);
            object.add_list("services", written);
            put_one("organizations/", hsds_organization_key(context_, i), object.json());
        }
        put_list("organizations/", organizations_);
    }

    void put_taxonomies() const {
        std::vector<Json> vocabularies;
        std::vector<Json> terms;
        for (std::size_t v = 0; v < vocabulary_names.size(); ++v) {
            const auto vocabulary = static_cast<Vocabulary>(v);
            const auto& all = context_.terms.at(v);
            if (all.empty()) continue;
            vocabularies.push_back(hsds_taxonomy(context_, vocabulary));
            put_one("taxonomies/", hsds_taxonomy_key(vocabulary), vocabularies.back());
            for (std::uint32_t i = 0; i < all.size(); ++i) {
                terms.push_back(all[i]);
                put_one("taxonomy_terms/", hsds_term_key(context_, vocabulary, {i}), all[i]);
            }
        }
        put_list("taxonomies/", vocabularies);
        put_list("taxonomy_terms/", terms);
    }

    HsdsContext context_;
    FileSink& sink_;
    std::vector<HsdsService> all_services_;
    std::vector<Json> organizations_;
    std::vector<Json> locations_; // as lists have them
    std::vector<Json> whole_locations_;
};

} // namespace

void put_hsds(const SitePlan& plan, const CalendarWords& words, FileSink& sink) {
    Tree(plan, words, sink).all();
}

} // namespace schaukasten
