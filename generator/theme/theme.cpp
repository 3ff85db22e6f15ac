#include "theme/theme.hpp"

#include "base/diagnostics.hpp"
#include "base/nearest.hpp"
#include "base/world_error.hpp"
#include "theme/asset_links.hpp"
#include "theme/check_templates.hpp"
#include "theme/foreign_requests.hpp"
#include "theme/parse_template.hpp"
#include "theme/published_assets.hpp"
#include "theme/theme_folder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace schaukasten {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view templates_folder = "templates/";
constexpr std::string_view template_ending = ".mustache";
constexpr std::string_view texts_folder = "texte/";
constexpr std::string_view texts_ending = ".toml";
constexpr std::string_view base_language = "de";
constexpr std::string_view own_style = "assets/eigener-stil.css";

/// What the generator gives away itself where there is a reason to: no file of a theme is called
/// so, and a template may name it.
constexpr std::array own_assets{std::string_view("assets/farben.css"), own_style};

/// "templates/teile/kopf.mustache" -> "teile/kopf"; empty if the ending is another.
std::string name_in(std::string_view path, std::string_view folder, std::string_view ending) {
    if (!path.ends_with(ending)) return {};
    path.remove_suffix(ending.size());
    return std::string(path.substr(folder.size()));
}

using Layers = std::vector<ThemeLayer>;

/// A template that only the town has and nobody calls has, most likely, a typing error in its name.
void warn_of_unused(const TemplateSet& templates, const std::vector<std::string>& added,
                    std::span<const PageContract> contracts, Diagnostics& diagnostics) {
    for (const auto& name : added) {
        const auto* found = templates.find(name);
        const bool is_page =
            std::ranges::find(contracts, name, &PageContract::template_name) != contracts.end();
        if (is_page || templates.is_called(*found)) continue;
        auto others = templates.names();
        std::erase(others, name);
        diagnostics.warning({found->path, {}, {}}, fmt::format("diese Vorlage benutzt niemand{}",
                                                               did_you_mean(name, others)));
    }
}

TemplateSet load_templates(const Layers& layers, std::span<const PageContract> contracts,
                           PublishedAssets& assets, std::string_view town_form, ThemeHabits& habits,
                           Diagnostics& diagnostics) {
    std::map<std::string, ThemeFile> files; // by the template's name; the topmost one
    std::vector<std::string> added;         // by a layer above the lowest
    for (const auto& layer : layers) {
        for (auto& file : read_theme_folder(layer, "templates", ThemeText::Utf8, diagnostics)) {
            const auto name = name_in(file.path, templates_folder, template_ending);
            if (name.empty()) continue;
            if (&layer != &layers.front() && !files.contains(name)) added.push_back(name);
            files.insert_or_assign(name, std::move(file));
        }
    }
    TemplateSet templates;
    for (auto& [name, file] : files) {
        check_foreign_requests(file, diagnostics, town_form);
        habits.note(file);
        auto parsed =
            parse_template(name, std::move(file.shown), std::move(file.bytes), diagnostics);
        link_assets(parsed, assets, own_assets, diagnostics);
        templates.add(std::move(parsed));
    }
    templates.link();
    warn_of_unused(templates, added, contracts, diagnostics);
    return templates;
}

bool is_wanted(std::string_view language, std::span<const std::string> languages) {
    return languages.empty() || language == base_language ||
           std::ranges::find(languages, language) != languages.end();
}

std::map<std::string, Texts, std::less<>>
load_texts(const Layers& layers, std::span<const std::string> languages, Diagnostics& diagnostics) {
    std::map<std::string, std::vector<TextsFile>, std::less<>> files; // of a language, upwards
    for (const auto& layer : layers) {
        for (auto& file : read_theme_folder(layer, "texte", ThemeText::Utf8, diagnostics)) {
            const auto language = name_in(file.path, texts_folder, texts_ending);
            if (language.empty() || !is_wanted(language, languages)) continue;
            files[language].push_back({language, std::move(file.shown), std::move(file.bytes)});
        }
    }
    const auto german = files.find(base_language);
    if (german == files.end()) {
        throw WorldError(fmt::format("Dem Theme »{}« fehlt die Datei »texte/de.toml«.",
                                     layers.back().folder.string()));
    }
    const auto changes_of = [](const std::vector<TextsFile>& of_language) {
        return std::span(of_language).subspan(1);
    };
    std::map<std::string, Texts, std::less<>> texts;
    const auto& base = texts
                           .try_emplace(german->first, german->second.front(), diagnostics,
                                        changes_of(german->second))
                           .first->second;
    for (const auto& [language, of_language] : files) {
        texts.try_emplace(language, of_language.front(), base, diagnostics,
                          changes_of(of_language));
    }
    return texts;
}

struct Assets {
    /// By path, so that a layer's files stand instead of those below.
    std::map<std::string, std::string> files;
    /// As their authors wrote them.
    std::multimap<std::string, ThemeFile> stylesheets;
};

void read_assets(const ThemeLayer& layer, std::string_view folder, Assets& assets,
                 ThemeHabits& habits, Diagnostics& diagnostics) {
    for (auto& file : read_theme_folder(layer, folder, ThemeText::Bytes, diagnostics)) {
        const auto path = "assets/" + file.path.substr(folder.size() + 1);
        if (std::ranges::find(own_assets, path) != own_assets.end()) {
            diagnostics.error({file.shown, {}, {}},
                              "eine Datei dieses Namens gibt es auf der Website schon; nennen Sie "
                              "sie anders");
            continue;
        }
        check_foreign_requests(file, diagnostics);
        habits.note(file);
        assets.stylesheets.erase(path);
        if (path.ends_with(".css")) assets.stylesheets.emplace(path, file);
        assets.files.insert_or_assign(path, std::move(file.bytes));
    }
}

Assets load_assets(const Layers& layers, std::span<const OutputFile> made, ThemeHabits& habits,
                   Diagnostics& diagnostics) {
    Assets assets;
    for (const auto& file : made) assets.files.emplace(file.path, file.bytes);
    std::string style;
    for (const auto& layer : layers) {
        for (const std::string_view folder : {"dist", "assets"}) {
            read_assets(layer, folder, assets, habits, diagnostics);
        }
        auto file = read_theme_file(layer, "stil.css", ThemeText::Utf8, diagnostics);
        if (!file) continue;
        check_foreign_requests(*file, diagnostics);
        style += file->bytes;
        assets.stylesheets.emplace(own_style, std::move(*file));
    }
    if (!style.empty()) assets.files.emplace(std::string(own_style), std::move(style));
    return assets;
}

} // namespace

const Template& Theme::page(std::string_view template_name) const {
    const auto* found = templates_.find(template_name);
    if (found == nullptr) throw std::logic_error("no contract: " + std::string(template_name));
    return *found;
}

const Texts& Theme::texts(std::string_view language) const {
    const auto found = texts_.find(language);
    return found == texts_.end() ? texts_.find(base_language)->second : found->second;
}

bool Theme::has_language(std::string_view language) const {
    return texts_.contains(language);
}

Theme load_theme(const fs::path& folder, std::span<const PageContract> contracts,
                 std::span<const std::string> languages, Diagnostics& diagnostics,
                 const FindTheme& find, std::span<const OutputFile> made,
                 std::string_view town_form) {
    if (!fs::is_directory(folder)) {
        throw WorldError(fmt::format("Den Theme-Ordner »{}« gibt es nicht.", folder.string()));
    }
    Theme theme;
    const auto layers = theme_layers(folder, find, diagnostics);
    if (layers.empty()) return theme;
    for (const auto& layer : layers) theme.folders_.push_back(layer.folder);
    auto loaded = load_assets(layers, made, theme.habits_, diagnostics);
    PublishedAssets assets(std::move(loaded.files));
    for (const auto& [path, stylesheet] : loaded.stylesheets) {
        check_links(stylesheet, path, assets, own_assets, diagnostics);
    }
    theme.templates_ =
        load_templates(layers, contracts, assets, town_form, theme.habits_, diagnostics);
    theme.texts_ = load_texts(layers, languages, diagnostics);
    theme.has_own_style_ = assets.find(own_style) != nullptr;
    theme.assets_ = std::move(assets).files();

    std::vector<CheckedPage> pages;
    for (const auto& contract : contracts) {
        const auto* page = theme.templates_.find(contract.template_name);
        if (page == nullptr) {
            throw WorldError(
                fmt::format("Dem Theme »{}« fehlt die Vorlage »templates/{}.mustache«.",
                            folder.string(), contract.template_name));
        }
        auto& contexts = pages.emplace_back(CheckedPage{page, contract.contexts}).contexts;
        contexts.insert(contexts.begin(), &theme.texts(base_language).shape());
    }
    auto use = check_templates(theme.templates_, pages, diagnostics);
    theme.asked_ = std::move(use.asked);
    theme.templates_.note(use.lasting);
    return theme;
}

} // namespace schaukasten
