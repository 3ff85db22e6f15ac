#pragma once

#include "base/media.hpp"
#include "base/rich_text.hpp"
#include "model/boundary.hpp"
#include "model/directory.hpp"
#include "model/report.hpp"
#include "plan/calendars.hpp"
#include "plan/days_off.hpp"
#include "plan/facets.hpp"
#include "plan/feeds.hpp"
#include "plan/open_data.hpp"
#include "plan/publication.hpp"
#include "plan/relations.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

enum class PageKind {
    Start,
    List,
    Record,
    Poster, // of a school
    Vocabulary,
    Term,
    OffersBy,    // one value of a facet: a class, or free of charge
    SchoolTopic, // the offers of a school on one topic
    Report,
    Calendar,
    Subscribe,
    OpenData,
    Search,
    Map,
    NotFound,
    Redirect
};

/// One page there will be. Its language is part of its identity.
struct Page {
    PageKind kind = PageKind::Start;
    std::string address;        // from the site's root: "", "schulen/suedschule/", "en/schulen/"
    std::uint32_t language = 0; // place in SitePlan::languages
    std::uint32_t subject = 0;  // record type, vocabulary, report or facet; topic of a school
    std::uint32_t record = 0;   // record, term, value
    std::uint32_t first = 0;    // of what is split: place of its first entry
    std::uint32_t count = 0;    // how many entries
    std::uint32_t part = 1;     // 1, 2, …
    std::uint32_t parts = 1;
    std::string target;                  // of a redirect: where it leads
    std::optional<RecordTarget> owner{}; // of a list: what its entries belong to, if not to all
};

struct PlanOptions {
    Date today;
    Drafts drafts = Drafts::Leave;
    std::string base_url;                     // instead of the site file's, if not empty
    std::optional<Date> stand = std::nullopt; // that the foot names, instead of today
    Boundary boundary{};                      // for the map
    bool is_trial = false;                    // nobody asked whether it may be published
};

/// How many entries a page of a list has. Offers have their facets above them, so that fewer make a
/// page of the same weight.
constexpr std::uint32_t longest_list(std::uint32_t type) {
    return type == type_index<Offer> ? 10 : 60;
}

/// How many schools a page of the Gesamtübersicht has. Most towns have fewer: one page to print.
inline constexpr std::uint32_t most_schools_in_overview = 60;

/// Everything that the site will be: what may be published, who refers to whom, and every page with
/// its address.
struct SitePlan {
    Directory directory;
    Relations relations;
    std::vector<std::string> languages; // the first is that of the records
    std::string base_url;               // ends in '/'
    Date today;
    Drafts drafts = Drafts::Leave;
    std::vector<Page> pages;         // sorted by address
    std::vector<std::string> media;  // files below content/medien that a page names, sorted
    MediaTable prepared;             // what there is of them; of more files than are published
    std::size_t internal = 0;        // records that are left out, since they are internal
    Date stand = today;              // the day of the build, in the foot of each page
    std::vector<DaysOff> days_off{}; // what all schools have off in the next months
    std::vector<Facet> facets{};     // of the offers
    OutputFile filter{};             // the same for scripts
    std::vector<std::string> search_indexes{}; // by language: the folder of each, once it is made
    Boundary boundary{};                       // that the map shows; may be empty
    bool has_map = false;                      // some school has a place
    bool is_trial = false;                     // each page says so
    std::vector<std::vector<std::string>> addresses{}; // of records and terms in the first language
    Calendars calendars{};                             // that other programs read
    std::vector<Feed> feeds{};                         // of the whole town first
    std::vector<OpenDataSet> open_data{};              // that there is
    std::vector<std::string> withdrawn{}; // where there was a page and is none on purpose, sorted

    [[nodiscard]] bool has_calendar() const {
        return !directory.calendar.is_empty() || !directory.all<Event>().empty();
    }

    [[nodiscard]] bool has_subscriptions() const {
        return !feeds.empty() || !calendars.of_events.empty();
    }

    [[nodiscard]] const std::string& language_of(const Page& page) const {
        return languages[page.language];
    }
    /// "en/" of another language, "" of the first.
    [[nodiscard]] std::string prefix_of(std::uint32_t language) const;

    /// Of a list of records or of a vocabulary.
    [[nodiscard]] std::string list_address(std::string_view folder, std::uint32_t language,
                                           std::uint32_t part = 1) const;

    [[nodiscard]] bool has_report(Report report) const;

    /// Nothing if no offer has it.
    [[nodiscard]] const Facet* facet(FacetKind kind) const;

    /// Whether there is a page at an address. REQUIRES: the plan is complete.
    [[nodiscard]] bool has_address(std::string_view address) const;

    /// Whether whoever asks for a page there is told that it is gone on purpose.
    [[nodiscard]] bool is_withdrawn(std::string_view address) const;

    /// Of the offers for one value of a facet; where a term or a school has a page, it is that.
    [[nodiscard]] std::string address_of_value(FacetKind kind, const FacetValue& value,
                                               std::uint32_t language) const;
    [[nodiscard]] std::string address_of_school_topic(std::uint32_t school, std::uint32_t topic,
                                                      std::uint32_t language) const;

    /// Of the list of all records of a type that belong to a record or a term.
    /// REQUIRES: that has a page.
    [[nodiscard]] std::string address_of_group(RecordTarget owner, std::size_t type,
                                               std::uint32_t language) const;

    /// Whether a record has a page, and one in that language.
    [[nodiscard]] bool has_page(RecordTarget target) const;
    [[nodiscard]] bool has_page_in(RecordTarget target, std::uint32_t language) const;

    /// Address for a reader of that language: of the page in it, or else of the original. Nothing
    /// if there is no page at all.
    [[nodiscard]] std::optional<std::string> address(RecordTarget target,
                                                     std::uint32_t language) const;
    /// The same in the first language, empty if there is none, and the language of the page that a
    /// reader of another one is led to.
    [[nodiscard]] const std::string& own_address(RecordTarget target) const;
    [[nodiscard]] std::uint32_t language_of(RecordTarget target, std::uint32_t language) const {
        return has_page_in(target, language) ? language : 0;
    }
};

/// Numbers a term as links do.
constexpr RecordTarget term_target(Vocabulary vocabulary, std::uint32_t term) {
    return {static_cast<std::uint32_t>(type_count) + static_cast<std::uint32_t>(vocabulary), term};
}

template <class T>
constexpr RecordTarget target_of(std::uint32_t record) {
    return {static_cast<std::uint32_t>(type_index<T>), record};
}

/// What pages for nothing are for: `Page::subject` of PageKind::NotFound.
enum class Nothing : std::uint32_t { Missing, Withdrawn };

/// Pages that help whoever knows of them: no search engine and no list leads there.
constexpr bool is_listed(const Page& page) {
    return page.kind != PageKind::NotFound && page.kind != PageKind::Redirect &&
           page.kind != PageKind::Poster;
}

SitePlan plan_site(Directory directory, const PlanOptions& options, MediaTable prepared = {});

} // namespace schaukasten
