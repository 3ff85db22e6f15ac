#include "theme/theme.hpp"

#include "base/diagnostics.hpp"
#include "base/world_error.hpp"
#include "theme/check_templates.hpp"
#include "theme/parse_template.hpp"
#include "theme/theme_folder.hpp"

#include <fmt/format.h>

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

/// "templates/teile/kopf.mustache" -> "teile/kopf"; empty if the ending is another.
std::string name_in(std::string_view path, std::string_view folder, std::string_view ending) {
    if (!path.ends_with(ending)) return {};
    path.remove_suffix(ending.size());
    return std::string(path.substr(folder.size()));
}

TemplateSet load_templates(const fs::path& folder, Diagnostics& diagnostics) {
    TemplateSet templates;
    for (auto& file : read_theme_folder(folder, "templates", ThemeText::Utf8, diagnostics)) {
        auto name = name_in(file.path, templates_folder, template_ending);
        if (name.empty()) continue;
        templates.add(parse_template(std::move(name), std::move(file.path), std::move(file.bytes),
                                     diagnostics));
    }
    templates.link();
    return templates;
}

std::map<std::string, Texts, std::less<>> load_texts(const fs::path& folder,
                                                     Diagnostics& diagnostics) {
    std::map<std::string, TextsFile, std::less<>> files;
    for (auto& file : read_theme_folder(folder, "texte", ThemeText::Utf8, diagnostics)) {
        const auto language = name_in(file.path, texts_folder, texts_ending);
        if (language.empty()) continue;
        files.emplace(language, TextsFile{language, std::move(file.path), std::move(file.bytes)});
    }
    const auto german = files.find(base_language);
    if (german == files.end()) {
        throw WorldError(
            fmt::format("Dem Theme »{}« fehlt die Datei »texte/de.toml«.", folder.string()));
    }
    std::map<std::string, Texts, std::less<>> texts;
    const auto& base = texts.try_emplace(german->first, german->second, diagnostics).first->second;
    for (const auto& [language, file] : files) texts.try_emplace(language, file, base, diagnostics);
    return texts;
}

std::vector<OutputFile> load_assets(const fs::path& folder, Diagnostics& diagnostics) {
    std::vector<OutputFile> assets;
    for (auto& file : read_theme_folder(folder, "dist", ThemeText::Bytes, diagnostics)) {
        assets.push_back(
            {"assets" + file.path.substr(std::string_view("dist").size()), std::move(file.bytes)});
    }
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
                 Diagnostics& diagnostics) {
    if (!fs::is_directory(folder)) {
        throw WorldError(fmt::format("Den Theme-Ordner »{}« gibt es nicht.", folder.string()));
    }
    Theme theme;
    theme.templates_ = load_templates(folder, diagnostics);
    theme.texts_ = load_texts(folder, diagnostics);
    theme.assets_ = load_assets(folder, diagnostics);

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
    check_templates(theme.templates_, pages, diagnostics);
    return theme;
}

} // namespace schaukasten
