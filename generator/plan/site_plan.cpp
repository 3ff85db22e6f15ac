#include "plan/site_plan.hpp"

#include "model/address.hpp"
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

class Planner {
public:
    explicit Planner(SitePlan& plan)
        : plan_(plan), long_groups_(long_groups(plan.directory, plan.relations)) {}

    void run() {
        for (std::uint32_t language = 0; language < plan_.languages.size(); ++language) {
            language_ = language;
            add(PageKind::Start, "", 0);
            for_each_type([&]<class T>() { records_of<T>(); });
            if (plan_.has_map()) add(PageKind::Map, list_address(map_folder), 0);
            if (plan_.has_calendar()) add(PageKind::Calendar, list_address(calendar_folder), 0);
            add(PageKind::Search, list_address(search_folder), 0);
            for (std::uint32_t v = 0; v < vocabulary_names.size(); ++v) vocabulary(v);
            offers_by(FacetKind::Classes);
            offers_by(FacetKind::Free);
            school_topics();
            for (const auto& group : long_groups_) list_of(group);
        }
        language_ = 0;
        for (std::uint32_t report = 0; report < report_names.size(); ++report) {
            if (!plan_.has_report(static_cast<Report>(report))) continue;
            report_pages(report);
        }
        add(PageKind::NotFound, "404.html", 0);
        for_each_type([&]<class T>() { redirects_to<T>(); });
        // Where a redirect has the address of a page, the page came first and stays.
        std::ranges::stable_sort(plan_.pages, {}, &Page::address);
        const auto same_address = [](const Page& a, const Page& b) {
            return a.address == b.address;
        };
        plan_.pages.erase(std::unique(plan_.pages.begin(), plan_.pages.end(), same_address),
                          plan_.pages.end());
    }

private:
    Page& add(PageKind kind, std::string_view address, std::uint32_t subject) {
        auto& page = plan_.pages.emplace_back();
        page.kind = kind;
        page.address = plan_.prefix_of(language_) + std::string(address);
        page.language = language_;
        page.subject = subject;
        return page;
    }

    template <class T>
    void records_of() {
        const auto type = static_cast<std::uint32_t>(type_index<T>);
        const auto count = static_cast<std::uint32_t>(plan_.directory.all<T>().size());
        const std::string folder(type_name<T>.folder);
        // What families look for is there in every town; the rest where there is any of it, as are
        // events.
        const bool is_expected =
            type_name<T>.audience == Audience::Families && !std::is_same_v<T, Event>;
        if (folder != page_folder && (is_expected || count > 0)) {
            add_parts(PageKind::List, list_address(folder), type, count, longest_list(type));
        }
        for (std::uint32_t record = 0; record < count; ++record) {
            if (!plan_.has_page_in({type, record}, language_)) continue;
            const auto& id = plan_.directory.all<T>()[record].id;
            add(PageKind::Record, address_of(folder, id), type).record = record;
            if constexpr (std::is_same_v<T, School>) {
                add(PageKind::Poster, address_of(folder, id).append(poster_folder), type).record =
                    record;
            }
        }
    }

    /// Pages of the same kind, the first of them at `address`, for `count` entries.
    std::span<Page> add_parts(PageKind kind, const std::string& address, std::uint32_t subject,
                              std::size_t entries, std::uint32_t longest) {
        const auto count = static_cast<std::uint32_t>(entries);
        const auto parts = std::max(1U, (count + longest - 1) / longest);
        for (std::uint32_t part = 1; part <= parts; ++part) {
            auto& page = add(kind, part_address(address, part), subject);
            page.first = (part - 1) * longest;
            page.count = std::min(longest, count - page.first);
            page.part = part;
            page.parts = parts;
        }
        return std::span(plan_.pages).last(parts);
    }

    void list_of(const LongGroup& group) {
        if (!plan_.has_page_in(group.owner, language_)) return;
        const auto address = plan_.address_of_group(group.owner, group.type, 0);
        for (auto& page : add_parts(PageKind::List, address, group.type, group.count,
                                    longest_list(group.type))) {
            page.owner = group.owner;
        }
    }

    void report_pages(std::uint32_t report) {
        const auto address = list_address(report_names.at(report));
        const bool is_split = static_cast<Report>(report) == Report::Everything;
        add_parts(PageKind::Report, address, report,
                  is_split ? plan_.directory.all<School>().size() : 0, most_schools_in_overview);
    }

    void vocabulary(std::uint32_t number) {
        const auto vocabulary = static_cast<Vocabulary>(number);
        const auto folder = std::string(name_of(vocabulary));
        const auto& terms = plan_.directory.terms(vocabulary);
        if (audience_of(vocabulary) == Audience::Professionals && terms.empty()) return;
        add(PageKind::Vocabulary, folder + "/", number);
        for (std::uint32_t term = 0; term < terms.size(); ++term) {
            add(PageKind::Term, folder + "/" + terms[term].id + "/", number).record = term;
        }
    }

    /// In another language where one of the offers speaks it.
    [[nodiscard]] bool is_shown(const std::vector<std::uint32_t>& offers) const {
        return std::ranges::any_of(offers, [&](std::uint32_t offer) {
            return plan_.has_page_in(target_of<Offer>(offer), language_);
        });
    }

    void offers_by(FacetKind kind) {
        const auto* facet = plan_.facet(kind);
        if (!facet) return;
        for (std::uint32_t i = 0; i < facet->values.size(); ++i) {
            const auto& value = facet->values[i];
            if (!is_shown(value.offers)) continue;
            for (auto& page : add_parts(PageKind::OffersBy, plan_.address_of_value(kind, value, 0),
                                        static_cast<std::uint32_t>(kind), value.offers.size(),
                                        longest_list(type_index<Offer>))) {
                page.record = i;
            }
        }
    }

    void school_topics() {
        const auto schools = static_cast<std::uint32_t>(plan_.directory.all<School>().size());
        for (std::uint32_t school = 0; school < schools; ++school) {
            for (const auto& [topic, offers] :
                 topics_at(school, plan_.directory, plan_.relations)) {
                if (!is_shown(offers)) continue;
                for (auto& page : add_parts(PageKind::SchoolTopic,
                                            plan_.address_of_school_topic(school, topic, 0), topic,
                                            offers.size(), longest_list(type_index<Offer>))) {
                    page.record = school;
                }
            }
        }
    }

    template <class T>
    void redirects_to() {
        const auto& table = plan_.directory.all<T>();
        for (std::uint32_t record = 0; record < table.size(); ++record) {
            if (!plan_.has_page(target_of<T>(record))) continue;
            for (const auto& alias : table[record].aliases) {
                redirect(alias_address(type_name<T>.folder, alias), target_of<T>(record));
            }
        }
    }

    /// In each language in which the record has a page; an alias that begins with a language's tag
    /// is of that language alone.
    void redirect(std::string_view alias, RecordTarget target) {
        for (std::uint32_t language = 1; language < plan_.languages.size(); ++language) {
            if (!alias.starts_with(plan_.prefix_of(language))) continue;
            alias.remove_prefix(plan_.prefix_of(language).size());
            return redirect_in(language, alias, target);
        }
        for (std::uint32_t language = 0; language < plan_.languages.size(); ++language) {
            if (plan_.has_page_in(target, language)) redirect_in(language, alias, target);
        }
    }

    void redirect_in(std::uint32_t language, std::string_view alias, RecordTarget target) {
        language_ = language;
        add(PageKind::Redirect, alias, 0).target = *plan_.address(target, language);
    }

    SitePlan& plan_;
    std::vector<LongGroup> long_groups_;
    std::uint32_t language_ = 0;
};

} // namespace

std::string SitePlan::prefix_of(std::uint32_t language) const {
    return language == 0 ? std::string{} : languages[language] + "/";
}

std::string SitePlan::list_address(std::string_view folder, std::uint32_t language,
                                   std::uint32_t part) const {
    return prefix_of(language) + schaukasten::list_address(folder, part);
}

bool SitePlan::has_map() const {
    return std::ranges::any_of(directory.all<School>(),
                               [](const School& school) { return school.position.has_value(); });
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
    plan.media = named_media(plan.directory);
    Planner(plan).run();
    return plan;
}

} // namespace schaukasten
