#include "theme/asset_links.hpp"

#include "base/diagnostics.hpp"
#include "base/nearest.hpp"
#include "theme/asset_references.hpp"
#include "theme/published_assets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace schaukasten {
namespace {

using Kind = TemplateNode::Kind;

constexpr std::string_view folder = "assets/";
constexpr std::string_view root = "wurzel";

/// Whether an attribute that begins behind `before` may be followed by one with the hash: it stands
/// in a <script>, or in a <link> to a stylesheet or a module.
bool takes_integrity(std::string_view before) {
    const auto tag = before.substr(std::min(before.rfind('<'), before.size()));
    if (tag.starts_with("<script")) return true;
    return tag.starts_with("<link") &&
           (tag.find("rel=\"stylesheet\"") != std::string_view::npos ||
            tag.find("rel=\"modulepreload\"") != std::string_view::npos);
}

std::string no_such_file(std::string_view name, const PublishedAssets& assets) {
    return fmt::format("die Datei »{}« gibt es nicht{}", name, did_you_mean(name, assets.names()));
}

class AssetLinks {
public:
    AssetLinks(const Template& of, PublishedAssets& assets,
               std::span<const std::string_view> made_at_times, Diagnostics& diagnostics)
        : template_(of), assets_(assets), made_at_times_(made_at_times), diagnostics_(diagnostics) {
    }

    void rewrite(std::vector<TemplateNode>& nodes) {
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            rewrite(nodes[i].children);
            const bool is_root = nodes[i].kind == Kind::Text || nodes[i].kind == Kind::Raw;
            if (!is_root || nodes[i].text != root || i + 1 == nodes.size()) continue;
            const auto before = i > 0 && nodes[i - 1].kind == Kind::Literal
                                    ? std::string_view(nodes[i - 1].text)
                                    : std::string_view{};
            link(nodes[i], nodes[i + 1], before, i + 2 == nodes.size());
        }
    }

private:
    void link(const TemplateNode& at, TemplateNode& literal, std::string_view before,
              bool is_last) {
        auto& text = literal.text;
        if (literal.kind != Kind::Literal || !text.starts_with(folder)) return;
        const auto end = text.find_first_of("\"'#?<> \t\n,");
        if (end == std::string::npos && !is_last) {
            return error(at, "den Namen einer Datei in assets setzt die Vorlage nicht zusammen; "
                             "schreiben Sie ihn ganz, zum Beispiel assets/wappen.svg");
        }
        const auto name = text.substr(0, end);
        const bool wants_integrity =
            end != std::string::npos && text[end] == '"' && takes_integrity(before);
        const auto* asset =
            wants_integrity ? assets_.find_with_integrity(name) : assets_.find(name);
        if (asset == nullptr) return report_missing(at, name);
        if (wants_integrity)
            text.insert(end + 1, fmt::format(" integrity=\"{}\"", asset->integrity));
        text.replace(0, name.size(), asset->file.path);
    }

    void report_missing(const TemplateNode& at, std::string_view name) {
        if (std::ranges::find(made_at_times_, name) != made_at_times_.end()) return;
        error(at, no_such_file(name, assets_));
    }

    void error(const TemplateNode& at, std::string message) {
        const auto place = position_of(template_.source, template_.source.find(folder, at.offset));
        diagnostics_.error({template_.path, template_.source, place}, std::move(message));
    }

    const Template& template_;
    PublishedAssets& assets_;
    std::span<const std::string_view> made_at_times_;
    Diagnostics& diagnostics_;
};

} // namespace

void link_assets(Template& of, PublishedAssets& assets,
                 std::span<const std::string_view> made_at_times, Diagnostics& diagnostics) {
    AssetLinks(of, assets, made_at_times, diagnostics).rewrite(of.nodes);
}

void check_links(const ThemeFile& stylesheet, std::string_view path, const PublishedAssets& assets,
                 std::span<const std::string_view> made_at_times, Diagnostics& diagnostics) {
    for (const auto& [offset, reference] : references_of_stylesheet(stylesheet.bytes)) {
        const auto name = asset_meant(reference, path);
        const bool is_there = name.empty() || assets.find(name) != nullptr ||
                              std::ranges::find(made_at_times, name) != made_at_times.end();
        if (is_there) continue;
        const auto place = position_of(stylesheet.bytes, offset);
        diagnostics.error({stylesheet.shown, stylesheet.bytes, place}, no_such_file(name, assets));
    }
}

} // namespace schaukasten
