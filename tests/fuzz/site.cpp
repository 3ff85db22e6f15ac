// A whole small town: files of content as "=== path" and lines below it. What is without mistakes
// becomes pages, feed, cards and search; each page is markup that closes what it opens, and leads
// nowhere that it should not.
#include "exchange/feeds.hpp"
#include "exchange/sitemap.hpp"
#include "fuzz/html_oracle.hpp"
#include "fuzz/target.hpp"
#include "render/contact_cards.hpp"
#include "search/index.hpp"

#include "support/exported.hpp"
#include "support/rendered_town.hpp"

#include <algorithm>
#include <optional>

using namespace schaukasten;

namespace {

constexpr std::string_view mark = "=== ";

const PageShapes& shapes() {
    static const PageShapes all;
    return all;
}

const Theme& theme() {
    static const auto loaded = [] {
        Diagnostics diagnostics;
        return load_theme(SOURCE_DIR "/tests/sites/theme", shapes().contracts(), {}, diagnostics);
    }();
    return loaded;
}

/// A path as a listing of content/ may have it.
bool is_path(std::string_view path) {
    return !path.empty() && path.size() < 100 && !path.starts_with("medien/") &&
           path.front() != '/' && path.find("//") == path.npos && path.find("..") == path.npos &&
           path.back() != '/' && (path.ends_with(".toml") || path.ends_with(".md"));
}

Town town_of(std::string_view text) {
    Town town;
    town.school("suedschule", "Südschule");
    while (text.starts_with(mark)) {
        const auto line = std::min(text.find('\n'), text.size());
        const auto next = std::min(text.find("\n=== ", line), text.size());
        const auto path = text.substr(mark.size(), line - mark.size());
        const auto begin = std::min(line + 1, next);
        const auto body = text.substr(begin, next - begin);
        if (is_path(path)) town.write(std::string(path), body);
        text.remove_prefix(std::min(next + 1, text.size()));
    }
    return town;
}

void look_at(const OutputFile& file) {
    const auto depth = static_cast<int>(std::ranges::count(file.path, '/'));
    promise(!file.path.starts_with('/') && file.path.find("..") == std::string::npos,
            "a file stays in the output", file.path);
    const auto wrong = complaint_about(file.bytes, {{}, {}, depth});
    promise(wrong.empty(), "a page is sound", file.path + ": " + wrong);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = text_of(data, size);
    if (!is_readable(text)) return 0;
    std::optional<SitePlan> planned;
    try {
        planned.emplace(town_of(text).plan());
    } catch (const std::runtime_error&) { // mistakes in the content
        return 0;
    }
    auto& plan = *planned;
    const SearchTexts texts = [](std::uint32_t, std::string_view key) { return std::string(key); };
    for (std::uint32_t language = 0; language < plan.languages.size(); ++language)
        plan.search_indexes.push_back(make_search_index(plan, language, texts, 1).folder);
    const PageRenderer renderer(plan, theme(), shapes());
    PageWorkspace workspace(plan);
    for (const auto& page : plan.pages) look_at(renderer.render(page, workspace));
    exported_by([&](FileSink& sink) {
        put_feeds(plan, texts, sink);
        put_contact_cards(plan, sink);
        sink.put(sitemap(plan));
    });
    return 0;
}
