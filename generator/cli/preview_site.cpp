#include "cli/preview_site.hpp"

#include "cli/exports.hpp"
#include "cli/theme_words.hpp"
#include "model/address.hpp"
#include "model/exchange_address.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

constexpr std::string_view page_file = "index.html";
constexpr std::string_view answer_file = "index.json"; // of a folder without a page
constexpr std::string_view page_for_nothing = "404.html";

/// Nobody keeps a preview's files, so the names need not tell what is in them.
SitePlan with_search(SitePlan plan) {
    for (const auto& language : plan.languages) {
        plan.search_indexes.push_back(fmt::format("assets/suche/{}-vorschau/", language));
    }
    return plan;
}

/// Keeps the one file that is asked for.
class Wanted : public FileSink {
public:
    explicit Wanted(std::string_view path) : path_(path) {}

    void put(const OutputFile& file) override {
        if (file.path == path_) found = file.bytes;
    }

    std::optional<std::string> found{};

private:
    std::string_view path_;
};

bool is_below(std::string_view folder, std::string_view path) {
    return path.starts_with(folder) && path.substr(folder.size()).starts_with('/');
}

MediaWorkshop& taught(MediaWorkshop& media, const ReadyContent* before) {
    if (before != nullptr) media.learn_from(before->media);
    return media;
}

} // namespace

ReadyContent::ReadyContent(const BuildOptions& options, const ReadyContent* before,
                           Diagnostics& diagnostics)
    : media(media_workshop(options, media_cache(options))),
      checked(options, taught(media, before), diagnostics), sources(checked.content) {}

PreviewSite::PreviewSite(const ReadyContent& content, const ReadyTheme& theme,
                         const PlanOptions& plan, const BuildOptions& options)
    : theme_(theme), content_(options.content), jobs_(options.jobs),
      plan_(with_search(plan_site(content.checked.directory, plan, content.media.table()))),
      renderer_(plan_, theme.theme, theme.shapes), searches_(plan_.languages.size()),
      media_(published_media(content.media, plan_.media)) {}

std::optional<PreviewFile> PreviewSite::find(std::string_view path) {
    if (is_below(open_referral_folder, path) && path.ends_with('/')) {
        return find(std::string(path).append(answer_file));
    }
    auto address = path;
    if (address.ends_with(page_file)) address.remove_suffix(page_file.size());
    if (address.empty() || address.ends_with('/') || address == page_for_nothing) {
        const auto* page = page_at(address);
        return page == nullptr ? std::nullopt : std::optional(render(*page));
    }
    auto bytes = made_file(path);
    if (!bytes) bytes = search_file(path);
    if (!bytes) bytes = media_file(path);
    return bytes ? std::optional(PreviewFile{std::move(*bytes)}) : std::nullopt;
}

const Page* PreviewSite::page_at(std::string_view address) const {
    const auto found = std::ranges::lower_bound(plan_.pages, address, {}, &Page::address);
    return found != plan_.pages.end() && found->address == address ? &*found : nullptr;
}

PreviewFile PreviewSite::not_found() {
    return render(*page_at(page_for_nothing));
}

PreviewFile PreviewSite::render(const Page& page) {
    if (!workspace_) workspace_.emplace(plan_);
    return {renderer_.render(page, *workspace_).bytes, &page};
}

std::optional<std::string> PreviewSite::made_file(std::string_view path) const {
    const auto assets = theme_.theme.assets();
    const auto asset = std::ranges::find(assets, path, &OutputFile::path);
    if (asset != assets.end()) return asset->bytes;
    Wanted wanted(path);
    for (const auto& kind : exports()) {
        if (!wanted.found && kind.has(plan_, path)) kind.put(plan_, theme_.theme, wanted);
    }
    return std::move(wanted.found);
}

std::optional<std::string> PreviewSite::search_file(std::string_view path) {
    for (std::uint32_t language = 0; language < searches_.size(); ++language) {
        const auto& folder = plan_.search_indexes[language];
        if (!path.starts_with(folder)) continue;
        auto& index = searches_[language];
        if (!index) {
            index = make_search_index(plan_, language, theme_words(plan_, theme_.theme), jobs_);
        }
        const auto name = index->folder + std::string(path.substr(folder.size()));
        const auto found = std::ranges::find(index->files, name, &OutputFile::path);
        if (found != index->files.end()) return found->bytes;
    }
    return std::nullopt;
}

std::optional<std::string> PreviewSite::media_file(std::string_view path) {
    const auto found = std::ranges::find(media_, path, &PublishedMedia::address);
    if (found == media_.end()) return std::nullopt;
    return read_media(content_, *found);
}

} // namespace schaukasten
