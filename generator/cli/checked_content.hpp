#pragma once

#include "base/media.hpp"
#include "cli/build.hpp"
#include "media/workshop.hpp"
#include "model/boundary.hpp"
#include "model/directory.hpp"
#include "read/content.hpp"
#include "render/pages.hpp"
#include "theme/theme.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace schaukasten {

// The first part of every command, which reads and checks what editors and the theme's authors
// wrote.

/// The records of all folders that the options name.
Content read_all(const BuildOptions& options, Diagnostics& diagnostics);

/// Content, read and checked, with its pictures and PDFs made ready in `media`. What the law
/// demands is looked at once nothing else is wrong: what cannot be read is not missing.
struct CheckedContent {
    CheckedContent(const BuildOptions& options, MediaWorkshop& media, Diagnostics& diagnostics);

    Content content;
    MediaUses uses; // views `content`
    Directory directory;
    Boundary boundary; // where the municipality ends, if the town says so
};

/// The theme that the options name, or else the site; with the colours of the town.
Theme checked_theme(const BuildOptions& options, const Site& site, const PageShapes& shapes,
                    Diagnostics& diagnostics);

/// Throws a WorldError: a language that the theme does not speak would be a site in German with
/// another name.
void require_languages(const std::vector<std::string>& languages, const Theme& theme);

/// Of the last build into this output, so that a check need not do its work again; or else
/// `otherwise`.
std::filesystem::path media_cache_or(const BuildOptions& options,
                                     const std::filesystem::path& otherwise);

/// Whether there may be no site of this.
bool is_refused(const Diagnostics& diagnostics, const BuildOptions& options);

} // namespace schaukasten
