#pragma once

#include "render/data_sources.hpp"
#include "render/feed_links.hpp"
#include "render/values.hpp"
#include "theme/habits.hpp"

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

namespace schaukasten {

struct PageHead;

/// How a language calls itself and which way it is written.
struct LanguageName {
    std::string_view name;      // "Türkçe"
    std::string_view direction; // "ltr" or "rtl"
};

/// Where a link of the frame leads, seen from the page: to itself, or to the list it is part of.
enum class Leads { Elsewhere, Here, Above };

struct FrameLink {
    Value title;
    Value title_language; // as of every text, if it is another than the page's
    Value address;
    Value address_language;
    Leads leads = Leads::Elsewhere;
};

/// What the site's navigation depends on: pages that agree in it see the same site, link by link.
struct SeenFrom {
    std::uint32_t language = 0;
    std::string root;
    PageKind kind = PageKind::Start; // Start of all that the navigation does not lead to
    std::uint32_t subject = 0;
    std::uint32_t record = 0; // of a page such as the Impressum
    bool is_first_part = true;

    auto operator<=>(const SeenFrom&) const = default;
};

SeenFrom seen_from(const Page& page, const std::string& root);

/// What stands around every page: the site as a whole, and what a page is called and where it lies.
class Frame {
public:
    explicit Frame(ViewShapes& shapes);

    [[nodiscard]] const ObjectShape& site_shape() const { return *site_; }
    [[nodiscard]] const ObjectShape& page_shape() const { return *page_; }

    /// The same for all pages that see it from the same place (`seen_from`). `own_style`: whether
    /// the theme has a stylesheet that comes after all others. `habits`: what its scripts may do.
    [[nodiscard]] Value site(ViewValues& values, const std::vector<LanguageName>& names,
                             Value own_style, const ThemeHabits& habits) const;
    /// `is_partly_foreign`: whether a part of the page is not in its language.
    [[nodiscard]] Value page(ViewValues& values, const std::vector<LanguageName>& names,
                             Value is_partly_foreign) const;

private:
    [[nodiscard]] Value navigation(ViewValues& values) const;
    [[nodiscard]] Value more_lists(ViewValues& values) const;
    [[nodiscard]] Value for_professionals(ViewValues& values) const;
    [[nodiscard]] Value page_called(std::string_view id, ViewValues& values) const;
    [[nodiscard]] Value info_pages(ViewValues& values) const;
    [[nodiscard]] Value crumbs(ViewValues& values) const;
    static Value graph(ViewValues& values, const PageHead& head, Value crumbs);
    [[nodiscard]] Value languages(ViewValues& values, const std::vector<LanguageName>& names) const;
    [[nodiscard]] Value link_value(ViewValues& values, const FrameLink& link) const;
    [[nodiscard]] Value link_to_page(std::uint32_t place, ViewValues& values) const;
    static FrameLink link_to_list(ViewValues& values, std::string_view folder);
    static FrameLink link_to_school(ViewValues& values);
    static FrameLink link_to_owner(ViewValues& values);
    void add_way_to(ViewValues& values, RecordTarget target, std::vector<Value>& crumbs) const;
    void add_lists(Audience audience, ViewValues& values, std::vector<Value>& entries) const;
    void add_terms_above(ViewValues& values, Vocabulary vocabulary, std::uint32_t term,
                         std::vector<Value>& crumbs) const;

    const ObjectShape* link_ = nullptr;
    const ObjectShape* language_ = nullptr;
    const ObjectShape* site_ = nullptr;
    const ObjectShape* page_ = nullptr;
    const ObjectShape* habits_ = nullptr;
    DataSources sources_;
    FeedLinks feeds_;
};

/// Name of a page kind, for its template and for tests: "start", "schulen", "liste" …
std::string_view page_kind_name(const Page& page);

} // namespace schaukasten
