#include "cli/checked_content.hpp"

#include "base/world_error.hpp"
#include "check/boundary_file.hpp"
#include "check/check.hpp"
#include "cli/media_files.hpp"
#include "cli/theme_folder.hpp"
#include "law/law.hpp"
#include "read/boundary_text.hpp"
#include "read/private_content.hpp"
#include "render/colours.hpp"

#include <fmt/format.h>

namespace schaukasten {
Content read_all(const BuildOptions& options, Diagnostics& diagnostics) {
    auto content = read_content(options.content, options.jobs, diagnostics);
    if (options.private_content) {
        add_private(content, *options.private_content, options.jobs, diagnostics);
    }
    return content;
}

namespace {

Boundary read_boundary(const BuildOptions& options, Diagnostics& diagnostics) {
    const auto text = read_boundary_text(options.content, diagnostics);
    return text ? check_boundary(*text, diagnostics) : Boundary{};
}

} // namespace

CheckedContent::CheckedContent(const BuildOptions& options, MediaWorkshop& media,
                               Diagnostics& diagnostics)
    : content(read_all(options, diagnostics)),
      directory(check(content, options.jobs, diagnostics, &uses)),
      boundary(read_boundary(options, diagnostics)) {
    media.prepare(uses.all(), diagnostics);
    if (options.law == Law::Leave || diagnostics.has_errors()) return;
    const auto weight = options.law == Law::Demand ? LawWeight::Refuse : LawWeight::Tell;
    check_law({content, directory, boundary, options.today}, weight, diagnostics);
}

Theme checked_theme(const BuildOptions& options, const Site& site, const PageShapes& shapes,
                    Diagnostics& diagnostics) {
    const auto folder = theme_folder(options.theme, site.heading.theme);
    std::vector<OutputFile> made;
    if (auto colours = render_colours(site)) made.push_back(std::move(*colours));
    return load_theme(
        folder, shapes.contracts(), site.heading.languages, diagnostics,
        [&](const std::string& name) { return theme_below(folder, name); }, made,
        site.publisher.contact_form.text);
}

void require_languages(const std::vector<std::string>& languages, const Theme& theme) {
    for (const auto& language : languages) {
        if (theme.has_language(language)) continue;
        throw WorldError(fmt::format("Das Theme spricht die Sprache »{}« nicht; es fehlt "
                                     "texte/{}.toml.",
                                     language, language));
    }
}

std::filesystem::path media_cache_or(const BuildOptions& options,
                                     const std::filesystem::path& otherwise) {
    auto cache = media_cache(options);
    return std::filesystem::is_directory(cache) ? cache : otherwise;
}

bool is_refused(const Diagnostics& diagnostics, const BuildOptions& options) {
    return diagnostics.has_errors() ||
           (options.warnings == Warnings::Refuse && diagnostics.count(Severity::Warning) > 0);
}

} // namespace schaukasten
