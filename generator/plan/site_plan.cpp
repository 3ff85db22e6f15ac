#include "plan/site_plan.hpp"

#include "base/host_name.hpp"
#include "model/address.hpp"
#include "plan/all_pages.hpp"
#include "plan/belonging.hpp"
#include "plan/media.hpp"
#include "plan/withdrawn.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace schaukasten {
namespace {

using AddressesOf = std::vector<std::string> (*)(const Directory&);

constexpr auto record_addresses = table_by_type<AddressesOf>([]<class T>() -> AddressesOf {
    return [](const Directory& directory) {
        std::vector<std::string> addresses;
        for (const auto& record : directory.all<T>()) {
            bool has_page = true;
            if constexpr (requires { record.has_name(); }) has_page = record.has_name();
            addresses.push_back(has_page ? address_of(type_name<T>.folder, record.id) : "");
        }
        return addresses;
    };
});

/// By the numbers of RecordTarget. A page has dozens of links to them.
std::vector<std::vector<std::string>> all_addresses(const Directory& directory) {
    std::vector<std::vector<std::string>> all;
    for (const auto of_type : record_addresses) all.push_back(of_type(directory));
    for (std::uint32_t v = 0; v < vocabulary_names.size(); ++v) {
        const auto vocabulary = static_cast<Vocabulary>(v);
        auto& addresses = all.emplace_back();
        for (const auto& term : directory.terms(vocabulary)) {
            addresses.push_back(list_address(name_of(vocabulary)) + term.id + "/");
        }
    }
    return all;
}

using HeadOf = const RecordHead& (*)(const Directory&, std::uint32_t);

constexpr auto heads = table_by_type<HeadOf>([]<class T>() -> HeadOf {
    return [](const Directory& directory, std::uint32_t record) -> const RecordHead& {
        return directory.all<T>()[record];
    };
});

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

bool SitePlan::is_withdrawn(std::string_view address) const {
    return std::ranges::any_of(withdrawn,
                               [&](const std::string& gone) { return address.starts_with(gone); });
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

const std::string& SitePlan::own_address(RecordTarget target) const {
    return addresses[target.type][target.record];
}

bool SitePlan::has_page(RecordTarget target) const {
    return target.type >= type_count || !own_address(target).empty();
}

bool SitePlan::has_page_in(RecordTarget target, std::uint32_t language) const {
    if (target.type >= type_count) return true;
    if (own_address(target).empty()) return false;
    if (language == 0) return true;
    const auto& spoken = heads.at(target.type)(directory, target.record).languages;
    return std::ranges::find(spoken, languages[language]) != spoken.end();
}

std::optional<std::string> SitePlan::address(RecordTarget target, std::uint32_t language) const {
    if (!has_page(target)) return std::nullopt;
    return prefix_of(language_of(target, language)) + own_address(target);
}

namespace {

/// Without them no script asks for days off.
bool has_weekly_times(const Directory& directory) {
    const auto has_hours = [](const Assignment& work) { return !work.office_hours.empty(); };
    return std::ranges::any_of(directory.all<Offer>(),
                               [](const Offer& offer) { return !offer.times.empty(); }) ||
           std::ranges::any_of(directory.all<Fachkraft>(), [&](const Fachkraft& person) {
               return std::ranges::any_of(person.assignments, has_hours);
           });
}

} // namespace

SitePlan plan_site(Directory directory, const PlanOptions& options, MediaTable prepared) {
    const auto internal = count_internal(directory);
    const auto withdrawn = withdrawn_addresses(directory, options.today);
    auto shown = published(std::move(directory), options.today, options.drafts);
    Relations relations(shown);
    auto languages = shown.site.heading.languages;
    auto base_url = with_ascii_host(options.base_url.empty() ? shown.site.heading.base_url.text
                                                             : options.base_url);
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
    if (has_weekly_times(plan.directory)) {
        plan.days_off = days_off_of_all(plan.directory.calendar, options.today);
    }
    plan.addresses = all_addresses(plan.directory);
    plan.calendars = calendars_of(plan.directory, plan.relations, plan.today);
    plan.open_data = open_data_sets(plan.directory);
    plan.feeds = feeds_of(plan.directory, plan.relations);
    plan.facets = facets_of_offers(plan.directory, plan.relations);
    plan.filter = facet_file(plan.facets, plan.directory.all<Offer>().size(),
                             longest_list(type_index<Offer>));
    plan.boundary = options.boundary;
    plan.is_trial = options.is_trial;
    plan.has_map = std::ranges::any_of(plan.directory.all<School>(), [](const School& school) {
        return school.position.has_value();
    });
    plan.media = named_media(plan.directory);
    plan.pages = all_pages(plan);
    plan.withdrawn = withdrawn_in_all_languages(withdrawn, plan);
    return plan;
}

} // namespace schaukasten
