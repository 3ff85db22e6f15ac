#include "exchange/hsds.hpp"

#include "exchange/hsds_locations.hpp"
#include "exchange/hsds_organizations.hpp"
#include "exchange/hsds_parts.hpp"
#include "exchange/hsds_services.hpp"

#include <fmt/format.h>

namespace schaukasten {
namespace {

constexpr std::string_view api =
    "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json";

class Tree {
public:
    Tree(const SitePlan& plan, const CalendarWords& words)
        : context_(plan, words), services_(hsds_services(context_)) {
        const auto count = hsds_organization_count(context_);
        for (std::size_t i = 0; i < count; ++i) {
            organizations_.push_back(hsds_organization(context_, i).json());
        }
        for (std::uint32_t i = 0; i < plan.directory.all<School>().size(); ++i) {
            locations_.push_back(hsds_location(context_, i));
        }
    }

    std::vector<OutputFile> files() {
        root();
        services();
        organizations();
        service_at_locations();
        taxonomies();
        return std::move(files_);
    }

private:
    void add(std::string_view folder, const Json& document) {
        files_.push_back({fmt::format("{}/{}index.json", open_referral_folder, folder),
                          document.written() + "\n"});
    }

    /// By its id, `services/74738ff5-…/index.json`.
    void add_one(std::string_view list, std::string_view key, const Json& document) {
        add(fmt::format("{}{}/", list, name_uuid(context_.space, key).text()), document);
    }

    void add_list(std::string_view folder, const std::vector<Json>& contents) {
        const auto count = static_cast<std::int64_t>(contents.size());
        JsonObject page;
        page.add("total_items", Json::whole(count)).add("total_pages", Json::whole(1));
        page.add("page_number", Json::whole(1)).add("size", Json::whole(count));
        page.add("first_page", Json::flag(true)).add("last_page", Json::flag(true));
        page.add("empty", Json::flag(contents.empty()));
        add(folder, page.add("contents", Json::lines(contents)).json());
    }

    void root() {
        JsonObject object;
        object.add_text("version", "3.0").add_text("openapi_url", api);
        add("", object.json());
    }

    void services() {
        std::vector<Json> list;
        for (const auto& service : services_) {
            auto object = service.itself;
            object.add("organization", organizations_[service.organization]);
            list.push_back(object.json());
            object.add_all(service.parts);
            object.add_list("service_at_locations", places_of(service));
            add_one("services/", service.key, object.json());
        }
        add_list("services/", list);
    }

    void organizations() {
        std::vector<std::vector<Json>> services(organizations_.size());
        for (const auto& service : services_) {
            services[service.organization].push_back(service.itself.json());
        }
        for (std::size_t i = 0; i < organizations_.size(); ++i) {
            auto object = hsds_whole_organization(context_, i);
            object.add_list("services", services[i]);
            add_one("organizations/", hsds_organization_key(context_, i), object.json());
        }
        add_list("organizations/", organizations_);
    }

    void service_at_locations() {
        std::vector<Json> list;
        for (const auto& service : services_) {
            auto itself = service.itself;
            itself.add("organization", organizations_[service.organization]);
            for (const auto school : service.schools) {
                auto object = place_of(service, school);
                list.push_back(object.add("service", itself.json()).json());
            }
        }
        add_list("service_at_locations/", list);
    }

    [[nodiscard]] JsonObject place_of(const HsdsService& service, std::uint32_t school) const {
        const auto& record = context_.plan.directory.all<School>()[school];
        auto object = context_.object(service.key + "@" + hsds_key(record));
        return object.add("location", locations_[school]);
    }

    [[nodiscard]] std::vector<Json> places_of(const HsdsService& service) const {
        std::vector<Json> all;
        for (const auto school : service.schools) {
            all.push_back(place_of(service, school).json());
        }
        return all;
    }

    void taxonomies() {
        std::vector<Json> vocabularies;
        std::vector<Json> terms;
        for (std::size_t v = 0; v < vocabulary_names.size(); ++v) {
            const auto vocabulary = static_cast<Vocabulary>(v);
            const auto count = context_.plan.directory.terms(vocabulary).size();
            if (count == 0) continue;
            vocabularies.push_back(hsds_taxonomy(context_, vocabulary));
            add_one("taxonomies/", hsds_taxonomy_key(vocabulary), vocabularies.back());
            for (std::uint32_t i = 0; i < count; ++i) {
                terms.push_back(hsds_term(context_, vocabulary, {i}));
                add_one("taxonomy_terms/", hsds_term_key(context_, vocabulary, {i}), terms.back());
            }
        }
        add_list("taxonomies/", vocabularies);
        add_list("taxonomy_terms/", terms);
    }

    HsdsContext context_;
    std::vector<HsdsService> services_;
    std::vector<Json> organizations_;
    std::vector<Json> locations_;
    std::vector<OutputFile> files_;
};

} // namespace

std::vector<OutputFile> hsds_files(const SitePlan& plan, const CalendarWords& words) {
    return Tree(plan, words).files();
}

} // namespace schaukasten
