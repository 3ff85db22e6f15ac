#pragma once

#include "base/output_file.hpp"
#include "base/qr_code.hpp"
#include "base/value.hpp"
#include "plan/site_plan.hpp"
#include "render/calendar_page.hpp"
#include "render/date_words.hpp"
#include "render/frame.hpp"
#include "render/map_page.hpp"
#include "render/open_data_page.hpp"
#include "render/overview_pages.hpp"
#include "render/record_pages.hpp"
#include "render/report_pages.hpp"
#include "render/search_page.hpp"
#include "render/shapes.hpp"
#include "render/subscribe_page.hpp"
#include "theme/render_template.hpp"
#include "theme/theme.hpp"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace schaukasten {

/// From the outermost to the innermost: the texts, the site, the page, what it is about.
using PageContexts = std::array<Value, 4>;

/// The shapes that pages hand to their templates. A theme is checked against them when it is
/// loaded.
class PageShapes {
public:
    PageShapes();

    /// What `load_theme` checks each template against.
    [[nodiscard]] std::vector<PageContract> contracts() const;
    /// Spares the values that the templates of a theme never show.
    void keep_only(const AskedMembers& asked) { values_.book().keep_only(asked); }

    [[nodiscard]] const ViewShapes& values() const { return values_; }
    [[nodiscard]] const Frame& frame() const { return frame_; }
    [[nodiscard]] const FacetPages& facets() const { return facets_; }
    [[nodiscard]] const TermPages& terms() const { return terms_; }
    [[nodiscard]] const OverviewPages& overviews() const { return overviews_; }
    [[nodiscard]] const RecordPages& records() const { return records_; }
    [[nodiscard]] const ReportPages& reports() const { return reports_; }
    [[nodiscard]] const CalendarPage& calendar() const { return calendar_; }
    [[nodiscard]] const SubscribePage& subscribe() const { return subscribe_; }
    [[nodiscard]] const OpenDataPage& open_data() const { return open_data_; }
    [[nodiscard]] const SearchPage& search() const { return search_; }
    [[nodiscard]] const MapPage& map() const { return map_; }
    /// Whether values are what the page's template was checked against.
    [[nodiscard]] bool fit(const Page& page, const PageContexts& contexts) const;

    /// Shape of what a page's template is about.
    [[nodiscard]] const ObjectShape& subject(const Page& page) const;
    [[nodiscard]] const ObjectShape& redirect() const { return *redirect_; }
    [[nodiscard]] const ObjectShape& empty() const { return *empty_; }

private:
    ViewShapes values_;
    Frame frame_;
    const ObjectShape& node_;
    FacetPages facets_;
    RecordPages records_;
    TermPages terms_;
    OverviewPages overviews_;
    ReportPages reports_;
    CalendarPage calendar_;
    SubscribePage subscribe_;
    OpenDataPage open_data_;
    SearchPage search_;
    MapPage map_;
    const ObjectShape* redirect_;
    const ObjectShape* empty_;
};

/// The site as pages see it from one place, and what of them only that makes.
struct SiteView {
    Value value;
    WrittenParts parts;
};

/// What one thread needs to render pages, used again for each.
class PageWorkspace {
public:
    /// Opens what ICU needs for the languages of the plan.
    explicit PageWorkspace(const SitePlan& plan);

    Arena arena;
    std::vector<DateWords> dates; // by language
    LastQrCode codes;
    std::vector<WrittenParts> parts; // by language
    std::size_t longest_page = 0;    // bytes, so far
    Arena of_sites;                  // is never emptied
    std::map<SeenFrom, SiteView> sites;
};

/// Turns planned pages into files. Views all it is given.
class PageRenderer {
public:
    PageRenderer(const SitePlan& plan, const Theme& theme, const PageShapes& shapes);

    /// What a page hands to its template; lives until the workspace is used for another.
    [[nodiscard]] PageContexts contexts(const Page& page, PageWorkspace& workspace) const;

    /// The HTML of a page; several threads may ask at once, each with a workspace of its own.
    [[nodiscard]] OutputFile render(const Page& page, PageWorkspace& workspace) const;

private:
    [[nodiscard]] std::string root_of(const Page& page) const;
    [[nodiscard]] Value subject(const Page& page, ViewValues& values) const;
    SiteView& site(const ViewContext& context, PageWorkspace& workspace) const;
    PageContexts contexts(const Page& page, PageWorkspace& workspace, SiteView*& seen) const;

    const SitePlan& plan_;
    const Theme& theme_;
    const PageShapes& shapes_;
    std::vector<LanguageName> languages_;
};

} // namespace schaukasten
