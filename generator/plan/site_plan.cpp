#include "plan/site_plan.hpp"

#include "model/address.hpp"
#include "plan/all_pages.hpp"
#include "plan/belonging.hpp"
#include "plan/media.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace schaukasten {
namespace {

/// What is asked of records without knowing their type.
struct RecordFacts {
    std::string_view folder;
    const RecordHead* head;
    bool has_page;
};

RecordFacts facts_of(const Directory& directory, RecordTarget target) {
    RecordFacts facts{};
    for_each_type([&]<class T>() {
        if (target.type != type_index<T>) return;
        const auto& record = directory.all<T>()[target.record];
        facts = {type_name<T>.folder, &record, true};
        if constexpr (requires { record.has_name(); }) facts.has_page = record.has_name();
    });
    return facts;
}

} // namespace

std::string SitePlan::prefix_of(std::uint32_t language) const {
    return language == 0 ? std::string{} : languages[language] + "/";
}

std::string SitePlan::list_address(std::string_view folder, std::uint32_t language,
                                   std::uint32_t part) const {
    return prefix_of(language) + schaukasten::list_address(folder, part);
}

bool SitePlan::has_report(Report report) const {
    switch (report) {
    case Report::Everything:
    case Report::Figures: return !directory.all<School>().empty();
    case Report::Coverage:
        return !directory.all<Post>().empty() || !directory.all<Fachkraft>().empty();
    case Report::Structure: return !directory.all<Body>().empty() || !directory.all<Unit>().empty();
    }
    return false;
}

const Facet* SitePlan::facet(FacetKind kind) const {
    const auto found = std::ranges::find(facets, kind, &Facet::kind);
    return found == facets.end() ? nullptr : &*found;
}

bool SitePlan::has_address(std::string_view address) const {
    const auto found = std::ranges::lower_bound(pages, address, {}, &Page::address);
    return found != pages.end() && found->address == address && found->kind != PageKind::Redirect;
}

std::string SitePlan::address_of_value(FacetKind kind, const FacetValue& value,
                                       std::uint32_t language) const {
    if (const auto vocabulary = vocabulary_of(kind)) {
        return *address(term_target(*vocabulary, value.record), language);
    }
    if (kind == FacetKind::Schools) return *address(target_of<School>(value.record), language);
    const auto offers = list_address(type_name<Offer>.folder, language);
    if (kind == FacetKind::Free) return fmt::format("{}{}/", offers, offers_for_free);
    return fmt::format("{}{}/{}/", offers, offers_for_class, value.id);
}

std::string SitePlan::address_of_school_topic(std::uint32_t school, std::uint32_t topic,
                                              std::uint32_t language) const {
    const auto& id = directory.all<School>()[school].id;
    const auto& terms = directory.terms(Vocabulary::Topics);
    return fmt::format("{}{}{}/{}/", prefix_of(language), address_of(type_name<School>.folder, id),
                       name_of(Vocabulary::Topics), terms[topic].id);
}

std::string SitePlan::address_of_group(RecordTarget owner, std::size_t type,
                                       std::uint32_t language) const {
    static constexpr auto folders =
        table_by_type<std::string_view>([]<class T>() { return type_name<T>.folder; });
    return *address(owner, language) + schaukasten::list_address(folders.at(type));
}

bool SitePlan::has_page(RecordTarget target) const {
    return target.type >= type_count || facts_of(directory, target).has_page;
}

bool SitePlan::has_page_in(RecordTarget target, std::uint32_t language) const {
    if (target.type >= type_count) return true;
    const auto facts = facts_of(directory, target);
    if (!facts.has_page) return false;
    return language == 0 || std::ranges::find(facts.head->languages, languages[language]) !=
                                facts.head->languages.end();
}

std::optional<std::string> SitePlan::address(RecordTarget target, std::uint32_t language) const {
    if (target.type >= type_count) {
        const auto vocabulary = static_cast<Vocabulary>(target.type - type_count);
        auto address = list_address(name_of(vocabulary), language);
        const auto& terms = directory.terms(vocabulary);
        if (target.record < terms.size()) address += terms[target.record].id + "/";
        return address;
    }
    const auto facts = facts_of(directory, target);
    if (!facts.has_page) return std::nullopt;
    const auto shown = has_page_in(target, language) ? language : 0;
    return prefix_of(shown) + address_of(facts.folder, facts.head->id);
}

namespace {

/// Without them no script asks for days off.
bool has_office_hours(const Directory& directory) {
    return std::ranges::any_of(directory.all<Fachkraft>(), [](const Fachkraft& person) {
        return std::ranges::any_of(
            person.assignments, [](const Assignment& work) { return !work.office_hours.empty(); });
    });
}

} // namespace

SitePlan plan_site(Directory directory, const PlanOptions& options, MediaTable prepared) {
    const auto internal = count_internal(directory);
    auto shown = published(std::move(directory), options.today, options.drafts);
    Relations relations(shown);
    auto languages = shown.site.heading.languages;
    auto base_url = options.base_url.empty() ? shown.site.heading.base_url.text : options.base_url;
    if (!base_url.ends_with('/')) base_url += '/';
    SitePlan plan{std::move(shown),
                  std::move(relations),
                  std::move(languages),
                  std::move(base_url),
                  options.today,
                  options.drafts,
                  {},
                  {},
                  std::move(prepared),
                  internal,
                  options.stand.value_or(options.today)};
    if (has_office_hours(plan.directory)) {
        plan.days_off = days_off_of_all(plan.directory.calendar, options.today);
    }
    plan.facets = facets_of_offers(plan.directory, plan.relations);
    plan.filter = facet_file(plan.facets, plan.directory.all<Offer>().size(),
                             longest_list(type_index<Offer>));
    plan.boundary = options.boundary;
    plan.has_map = std::ranges::any_of(plan.directory.all<School>(), [](const School& school) {
        return school.position.has_value();
    });
    plan.media = named_media(plan.directory);
    plan.pages = all_pages(plan);
    return plan;
}

} // namespace schaukasten
