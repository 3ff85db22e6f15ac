#pragma once

#include "base/output_file.hpp"
#include "base/shape.hpp"
#include "theme/habits.hpp"
#include "theme/template.hpp"
#include "theme/template_set.hpp"
#include "theme/texts.hpp"
#include "theme/theme_layers.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

class Diagnostics;

/// What `render` promises a page template: the shapes of the contexts it is rendered with, the
/// page's own last. Below them, every template finds the theme's texts: `Texts::as_value()`.
struct PageContract {
    std::string template_name;
    std::vector<const ObjectShape*> contexts;
};

// A theme's folder holds
//     templates/schule.mustache, templates/teile/kopf.mustache   "schule", "teile/kopf"
//     texte/de.toml, texte/en.toml                               every word of the generator's own
//     dist/kern.css, assets/wappen.svg                           published as assets/kern.css …
//     stil.css                                                   as assets/eigener-stil.css
//
// under names that tell their bytes: published_assets.hpp.
//
// A theme that lies on another one (theme_layers.hpp) holds only what differs: a file of its own
// stands instead of the one below, texts are exchanged key by key, stylesheets follow one another.
class Theme {
public:
    /// REQUIRES: a contract named it.
    [[nodiscard]] const Template& page(std::string_view template_name) const;

    /// The texts in a language, or in German if the theme does not have them.
    [[nodiscard]] const Texts& texts(std::string_view language) const;
    [[nodiscard]] bool has_language(std::string_view language) const;

    /// Whether there is assets/eigener-stil.css, which pages link after all other styles.
    [[nodiscard]] bool has_own_style() const { return has_own_style_; }

    /// Of the shapes that its contracts name: what its templates ask for.
    [[nodiscard]] const AskedMembers& asked() const { return asked_; }

    /// Its own folder is the last, before it those that it lies on, the lowest first.
    [[nodiscard]] const std::vector<std::filesystem::path>& folders() const { return folders_; }

    /// What its scripts and forms may do.
    [[nodiscard]] const ThemeHabits& habits() const { return habits_; }

    /// As they are published, sorted by path, which begins with "assets/".
    [[nodiscard]] std::span<const OutputFile> assets() const { return assets_; }

private:
    friend Theme load_theme(const std::filesystem::path&, std::span<const PageContract>,
                            std::span<const std::string>, Diagnostics&, const FindTheme&,
                            std::span<const OutputFile>, std::string_view);

    TemplateSet templates_;
    std::map<std::string, Texts, std::less<>> texts_; // by language
    std::vector<std::filesystem::path> folders_;
    std::vector<OutputFile> assets_;
    AskedMembers asked_;
    ThemeHabits habits_;
    bool has_own_style_ = false;
};

/// Reads and checks a theme; what is wrong in its files is reported, and the theme may be empty
/// then. Of its texts only German and the given languages are read, or all if none is given. `find`
/// leads to the theme that it lies on; `made` are stylesheets that are no theme's, `town_form`
/// is the address of the form that a page may send to. Throws WorldError if the folder, its German
/// texts or the template of a page are missing.
Theme load_theme(const std::filesystem::path& folder, std::span<const PageContract> contracts,
                 std::span<const std::string> languages, Diagnostics& diagnostics,
                 const FindTheme& find = {}, std::span<const OutputFile> made = {},
                 std::string_view town_form = {});

} // namespace schaukasten
