#include "plan/all_pages.hpp"

#include "model/address.hpp"
#include "plan/belonging.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace schaukasten {
namespace {

class Pages {
public:
    explicit Pages(const SitePlan& plan)
        : plan_(plan), long_groups_(long_groups(plan.directory, plan.relations)) {}

    std::vector<Page> all() && {
        for (std::uint32_t language = 0; language < plan_.languages.size(); ++language) {
            language_ = language;
            add(PageKind::Start, "", 0);
            for_each_type([&]<class T>() { records_of<T>(); });
            if (plan_.has_map) add(PageKind::Map, list_address(map_folder), 0);
            if (plan_.has_calendar()) add(PageKind::Calendar, list_address(calendar_folder), 0);
            if (plan_.has_subscriptions()) {
                add(PageKind::Subscribe, list_address(subscribe_folder), 0);
            }
            add(PageKind::OpenData, list_address(open_data_folder), 0);
            add(PageKind::Search, list_address(search_folder), 0);
            for (std::uint32_t v = 0; v < vocabulary_names.size(); ++v) vocabulary(v);
            offers_by(FacetKind::Classes);
            offers_by(FacetKind::Free);
            school_topics();
            for (const auto& group : long_groups_) list_of(group);
            page_for_nothing("404.html", Nothing::Missing);
            page_for_nothing("410.html", Nothing::Withdrawn);
        }
        language_ = 0;
        for (std::uint32_t report = 0; report < report_names.size(); ++report) {
            if (!plan_.has_report(static_cast<Report>(report))) continue;
            report_pages(report);
        }
        for_each_type([&]<class T>() { redirects_to<T>(); });
        // Where a redirect has the address of a page, the page came first and stays.
        std::ranges::stable_sort(pages_, {}, &Page::address);
        const auto same_address = [](const Page& a, const Page& b) {
            return a.address == b.address;
        };
        pages_.erase(std::unique(pages_.begin(), pages_.end(), same_address), pages_.end());
        return std::move(pages_);
    }

private:
    Page& add(PageKind kind, std::string_view address, std::uint32_t subject) {
        auto& page = pages_.emplace_back();
        page.kind = kind;
        page.address = plan_.prefix_of(language_) + std::string(address);
        page.language = language_;
        page.subject = subject;
        return page;
    }

    void page_for_nothing(std::string_view address, Nothing why) {
        add(PageKind::NotFound, address, static_cast<std::uint32_t>(why));
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
        return std::span(pages_).last(parts);
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

    const SitePlan& plan_;
    std::vector<LongGroup> long_groups_;
    std::uint32_t language_ = 0;
    std::vector<Page> pages_;
};

} // namespace

std::vector<Page> all_pages(const SitePlan& plan) {
    return Pages(plan).all();
}

} // namespace schaukasten
