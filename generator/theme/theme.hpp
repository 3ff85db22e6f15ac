#pragma once

#include "base/output_file.hpp"
#include "base/shape.hpp"
#include "theme/template.hpp"
#include "theme/template_set.hpp"
#include "theme/texts.hpp"

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
//     dist/kern.css                                              published as assets/kern.css
class Theme {
public:
    /// REQUIRES: a contract named it.
    [[nodiscard]] const Template& page(std::string_view template_name) const;

    /// The texts in a language, or in German if the theme does not have them.
    [[nodiscard]] const Texts& texts(std::string_view language) const;
    [[nodiscard]] bool has_language(std::string_view language) const;

    /// Sorted by path, which begins with "assets/".
    [[nodiscard]] std::span<const OutputFile> assets() const { return assets_; }

private:
    friend Theme load_theme(const std::filesystem::path&, std::span<const PageContract>,
                            Diagnostics&);

    TemplateSet templates_;
    std::map<std::string, Texts, std::less<>> texts_; // by language
    std::vector<OutputFile> assets_;
};

/// Reads and checks a theme; what is wrong in its files is reported. Throws WorldError if the
/// folder, its German texts or the template of a page are missing.
Theme load_theme(const std::filesystem::path& folder, std::span<const PageContract> contracts,
                 Diagnostics& diagnostics);

} // namespace schaukasten
