#include "cli/preview.hpp"

#include "cli/failure.hpp"
#include "cli/theme_folder.hpp"
#include "render/colours.hpp"
#include "theme/theme_layers.hpp"

namespace schaukasten {
namespace {

/// Of each layer of a theme what is read of it: beside that may lie whole folders of tools.
std::vector<WatchedPlace> places_of_theme(const std::filesystem::path& theme,
                                          const FindTheme& find) {
    Diagnostics told_when_loaded;
    std::vector<WatchedPlace> places{{theme, Depth::Flat}};
    for (const auto& layer : theme_layers(theme, find, told_when_loaded)) {
        places.push_back({layer.folder, Depth::Flat});
        for (const auto* part : {"templates", "texte", "dist", "assets"}) {
            places.push_back({layer.folder / part, Depth::Deep});
        }
    }
    return places;
}

/// What is being written is to be seen, whatever the site still lacks.
PreviewOptions only_telling(PreviewOptions options) {
    if (options.build.law == Law::Demand) options.build.law = Law::Tell;
    return options;
}

} // namespace

Preview::Preview(PreviewOptions options, ChangeBell& bell)
    : options_(only_telling(std::move(options))), bell_(bell) {}

Preview::~Preview() = default;

Date Preview::today() const {
    return options_.is_day_fixed ? options_.build.today : today_in_germany();
}

std::vector<WatchedPlace> Preview::places() const {
    auto places = theme_places_;
    places.push_back({options_.build.content, Depth::Deep});
    const auto& more = options_.build.private_content;
    if (more) places.push_back({*more, Depth::Deep});
    return places;
}

bool Preview::update() {
    Diagnostics diagnostics;
    std::string failure;
    Fresh fresh;
    try {
        fresh = read(diagnostics);
    } catch (...) {
        failure = sentence_of_failure();
    }
    const bool is_sound = failure.empty() && !is_refused(diagnostics, options_.build);
    auto found = diagnostics.sorted();
    if (!is_sound && !is_sound_ && failure == failure_ && found == found_) return false;

    Fresh before; // goes when nobody waits for it any more
    std::map<Choice, std::unique_ptr<PreviewSite>> sites_before;
    const std::scoped_lock lock(guard_);
    if (is_sound) {
        sites_before.swap(sites_);
        before.content = std::exchange(content_, std::move(fresh.content));
        if (fresh.theme) before.theme = std::exchange(theme_, std::move(fresh.theme));
    }
    diagnostics_ = std::move(diagnostics);
    found_ = std::move(found);
    failure_ = std::move(failure);
    is_sound_ = is_sound;
    bell_.ring();
    return true;
}

Preview::Fresh Preview::read(Diagnostics& diagnostics) {
    const auto& build = options_.build;
    Fresh fresh;
    fresh.content = std::make_unique<ReadyContent>(build, content_.get(), diagnostics);
    const auto& site = fresh.content->checked.directory.site;
    if (!diagnostics.has_errors()) fresh.theme = read_theme(site, diagnostics);
    return fresh;
}

/// Nothing if the last one is still the same.
std::unique_ptr<ReadyTheme> Preview::read_theme(const Site& site, Diagnostics& diagnostics) {
    const auto& heading = site.heading;
    auto colours = render_colours(site);
    const auto folder = theme_folder(options_.build.theme, heading.theme);
    const FindTheme find = [&](const std::string& name) { return theme_below(folder, name); };
    theme_places_ = places_of_theme(folder, find);
    auto stamps = stamps_in(theme_places_);
    if (theme_ && theme_->folder == folder && theme_->languages == heading.languages &&
        theme_->colours == colours && theme_->stamps == stamps) {
        auto found = theme_->found;
        diagnostics.merge(std::move(found));
        return nullptr;
    }
    auto fresh = std::make_unique<ReadyTheme>();
    fresh->folder = folder;
    fresh->languages = heading.languages;
    fresh->stamps = std::move(stamps);
    fresh->colours = std::move(colours);
    Diagnostics found;
    fresh->theme = checked_theme(options_.build, site, fresh->shapes, found);
    fresh->found = found;
    diagnostics.merge(std::move(found));
    if (diagnostics.has_errors()) return fresh;
    require_languages(heading.languages, fresh->theme);
    fresh->shapes.keep_only(fresh->theme.asked());
    return fresh;
}

} // namespace schaukasten
