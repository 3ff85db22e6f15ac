#include "theme/theme_layers.hpp"

#include "base/diagnostics.hpp"
#include "base/nearest.hpp"
#include "base/slug.hpp"
#include "base/toml.hpp"
#include "theme/theme_folder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <variant>

namespace schaukasten {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view description = "theme.toml";
constexpr std::string_view basis_key = "basis";
constexpr std::array<std::string_view, 1> known_keys{basis_key};
constexpr std::array<std::string_view, 7> known_entries{
    description, "templates", "texte", "assets", "dist", "stil.css", "README.md"};

struct Basis {
    std::string name;
    Position at;
};

std::optional<Basis> read_basis(const ThemeFile& file, Diagnostics& diagnostics) {
    const Place place{file.shown, file.bytes, {}};
    const auto toml = parse_toml(file.bytes, place, diagnostics);
    if (!toml.ok) return std::nullopt;
    const auto error = [&](Position at, std::string message) {
        diagnostics.error({file.shown, file.bytes, at}, std::move(message));
    };
    for (const auto& entry : toml.table.entries) {
        if (entry.key == basis_key) continue;
        error(entry.where, fmt::format("unbekanntes Feld »{}«{}", entry.key,
                                       did_you_mean(entry.key, known_keys)));
    }
    const auto* entry = toml.table.find(basis_key);
    const auto* name = entry ? std::get_if<std::string>(&entry->value.data) : nullptr;
    if (name && is_slug(*name)) return Basis{*name, entry->value.where};
    error(entry ? entry->value.where : Position{},
          "hier steht, auf welchem Theme dieses liegt; schreiben Sie basis = \"kern\"");
    return std::nullopt;
}

/// A typing error in the name of a folder would go unnoticed: what is in it would just not be
/// there.
void warn_of_strangers(const ThemeLayer& layer, Diagnostics& diagnostics) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(layer.folder)) {
        names.push_back(entry.path().filename().string());
    }
    for (const auto& name : names) {
        if (name.starts_with('.') ||
            std::ranges::find(known_entries, name) != known_entries.end()) {
            continue;
        }
        diagnostics.warning({layer.shown + name, {}, {}},
                            fmt::format("das gehört zu keinem Theme und bleibt ohne Wirkung{}",
                                        did_you_mean(name, known_entries)));
    }
}

/// Whether both are one folder, whatever way leads to it.
bool is_same(const fs::path& a, const fs::path& b) {
    std::error_code unknown;
    return fs::equivalent(a, b, unknown);
}

} // namespace

std::vector<ThemeLayer> theme_layers(const fs::path& theme, const FindTheme& find,
                                     Diagnostics& diagnostics) {
    std::vector<ThemeLayer> layers; // the topmost first, until it is turned round
    auto folder = theme;
    for (;;) {
        ThemeLayer layer{folder, folder.generic_string() + "/"};
        const auto file = read_theme_file(layer, description, ThemeText::Utf8, diagnostics);
        if (!file) {
            if (diagnostics.has_errors() && fs::exists(fs::symlink_status(folder / description))) {
                return {}; // it is there, and cannot be read
            }
            if (layers.empty()) layer.shown.clear(); // a whole theme: the way to it is known
            layers.push_back(std::move(layer));
            break;
        }
        warn_of_strangers(layer, diagnostics);
        const auto basis = read_basis(*file, diagnostics);
        if (!basis) return {};
        layers.push_back(std::move(layer));
        const Place place{file->shown, file->bytes, basis->at};
        const auto below = find ? find(basis->name) : std::nullopt;
        if (!below) {
            diagnostics.error(place, fmt::format("das Theme »{}« gibt es nicht", basis->name));
            return {};
        }
        if (std::ranges::any_of(layers,
                                [&](const auto& each) { return is_same(each.folder, *below); })) {
            diagnostics.error(place, fmt::format("das Theme »{}« liegt am Ende auf sich selbst; "
                                                 "nennen Sie ein anderes, zum Beispiel \"kern\"",
                                                 basis->name));
            return {};
        }
        folder = *below;
    }
    std::ranges::reverse(layers);
    return layers;
}

} // namespace schaukasten
