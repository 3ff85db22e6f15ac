#pragma once

#include "base/diagnostics.hpp"
#include "cli/checked_content.hpp"
#include "cli/media_files.hpp"
#include "cli/page_sources.hpp"
#include "media/workshop.hpp"
#include "model/boundary.hpp"
#include "model/directory.hpp"
#include "plan/site_plan.hpp"
#include "render/pages.hpp"
#include "search/index.hpp"
#include "serve/watched_place.hpp"
#include "theme/theme.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// Content as it was read.
struct ReadyContent {
    /// Spares what is known from `before`, if there is one.
    ReadyContent(const BuildOptions& options, const ReadyContent* before, Diagnostics& diagnostics);

    MediaWorkshop media;
    CheckedContent checked;
    PageSources sources;
};

/// A theme without mistakes, and by what it is known to be still the same.
struct ReadyTheme {
    PageShapes shapes;
    Theme theme;
    Diagnostics found; // warnings and hints
    std::filesystem::path folder;
    std::vector<std::string> languages;
    std::optional<OutputFile> colours; // of the town
    std::vector<WatchedPlace> places;
    std::vector<FileStamp> stamps;
};

/// A file of the previewed site; `page` tells of which page it is.
struct PreviewFile {
    std::string bytes;
    const Page* page = nullptr;
};

/// The site for one day, with drafts or without. Nothing is made before somebody asks for it. Views
/// the theme.
class PreviewSite {
public:
    PreviewSite(const ReadyContent& content, const ReadyTheme& theme, const PlanOptions& plan,
                const BuildOptions& options);
    PreviewSite(const PreviewSite&) = delete;
    PreviewSite& operator=(const PreviewSite&) = delete;

    /// By its path in the site, without '/' in front: "schulen/", "feed.xml".
    std::optional<PreviewFile> find(std::string_view path);
    /// The page for what is not there.
    PreviewFile not_found();

    [[nodiscard]] const SitePlan& plan() const { return plan_; }
    /// Null if there is none.
    [[nodiscard]] const Page* page_at(std::string_view address) const;

private:
    PreviewFile render(const Page& page);
    [[nodiscard]] std::optional<std::string> made_file(std::string_view path) const;
    [[nodiscard]] std::optional<std::string> media_file(std::string_view path);
    std::optional<std::string> search_file(std::string_view path);

    const ReadyTheme& theme_;
    std::filesystem::path content_; // its folder
    unsigned jobs_;
    SitePlan plan_;
    PageRenderer renderer_;
    std::optional<PageWorkspace> workspace_;
    std::vector<std::optional<SearchIndex>> searches_; // by language
    std::vector<PublishedMedia> media_;
};

} // namespace schaukasten
