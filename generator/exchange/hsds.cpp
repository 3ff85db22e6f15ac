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
    Tree(const SitePlan& plan, const CalendarWords& words, const PutFile& put)
        : context_(plan, words), put_(put) {
        const auto count = hsds_organization_count(context_);
        services_of_.resize(count);
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
        for_each_hsds_service(context_, [&](const HsdsService& service) {
            put_service(service);
            services_of_[service.organization].push_back(service.itself.json());
        });
        put_list("services/", services_);
        put_list("service_at_locations/", places_);
        put_organizations();
        put_taxonomies();
    }

private:
    void put(std::string_view folder, std::string document) const {
        put_({fmt::format("{}/{}index.json", open_referral_folder, folder), std::move(document)});
    }

    /// By its id, `services/74738ff5-…/index.json`.
    void put_one(std::string_view list, std::string_view key, const Json& document) const {
        put(fmt::format("{}{}/", list, name_uuid(context_.space, key).text()),
            document.written() + "\n");
    }

    void put_list(std::string_view folder, JsonListDocument& contents) const {
        const auto count = static_cast<std::int64_t>(contents.count());
        JsonObject page;
        page.add("total_items", Json::whole(count)).add("total_pages", Json::whole(1));
        page.add("page_number", Json::whole(1)).add("size", Json::whole(count));
        page.add("first_page", Json::flag(true)).add("last_page", Json::flag(true));
        page.add("empty", Json::flag(count == 0));
        put(folder, contents.take(std::move(page), "contents"));
    }

    void put_root() const {
        JsonObject object;
        const auto page = context_.plan.list_address(open_data_folder, 0);
        object.add_text("version", "3.0").add_text("profile", context_.plan.base_url + page);
        object.add_text("openapi_url", api);
        put("", object.json().written() + "\n");
    }

    void put_service(const HsdsService& service) {
        auto object = service.itself;
        object.add("organization", organizations_[service.organization]);
        const auto listed = object.json();
        services_.add(listed);
        std::vector<Json> places;
        for (const auto school : service.schools) {
            places.push_back(place_of(service, school, whole_locations_).json());
            places_.add(place_of(service, school, locations_).add("service", listed).json());
        }
        object.add_all(service.parts).add_list("service_at_locations", places);
        put_one("services/", service.key, object.json());
    }

    [[nodiscard]] JsonObject place_of(const HsdsService& service, std::uint32_t school,
                                      const std::vector<Json>& locations) const {
        const auto& record = context_.plan.directory.all<School>()[school];
        auto object = context_.object(service.key + "@" + hsds_key(record));
        return object.add("location", locations[school]);
    }

    void put_organizations() {
        JsonListDocument list;
        for (std::size_t i = 0; i < organizations_.size(); ++i) {
            auto object = hsds_whole_organization(context_, i);
            object.add_list("services", services_of_[i]);
            put_one("organizations/", hsds_organization_key(context_, i), object.json());
            list.add(organizations_[i]);
        }
        put_list("organizations/", list);
    }

    void put_taxonomies() {
        JsonListDocument vocabularies;
        JsonListDocument terms;
        for (std::size_t v = 0; v < vocabulary_names.size(); ++v) {
            const auto vocabulary = static_cast<Vocabulary>(v);
            const auto& all = context_.terms.at(v);
            if (all.empty()) continue;
            const auto itself = hsds_taxonomy(context_, vocabulary);
            vocabularies.add(itself);
            put_one("taxonomies/", hsds_taxonomy_key(vocabulary), itself);
            for (std::uint32_t i = 0; i < all.size(); ++i) {
                terms.add(all[i]);
                put_one("taxonomy_terms/", hsds_term_key(context_, vocabulary, {i}), all[i]);
            }
        }
        put_list("taxonomies/", vocabularies);
        put_list("taxonomy_terms/", terms);
    }

    HsdsContext context_;
    const PutFile& put_;
    std::vector<Json> organizations_;
    std::vector<Json> locations_;
    std::vector<Json> whole_locations_;
    std::vector<std::vector<Json>> services_of_; // by organization
    JsonListDocument services_;
    JsonListDocument places_;
};

} // namespace

void put_hsds(const SitePlan& plan, const CalendarWords& words, const PutFile& put) {
    Tree(plan, words, put).all();
}

} // namespace schaukasten
