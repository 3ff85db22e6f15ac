#include "cli/check.hpp"

#include "base/world_error.hpp"
#include "cli/checked_content.hpp"
#include "cli/due_list.hpp"
#include "cli/media_files.hpp"
#include "cli/report.hpp"
#include "cli/scratch_folder.hpp"
#include "upkeep/upkeep.hpp"

#include <cerrno>
#include <fstream>
#include <ostream>

namespace schaukasten {
namespace {

/// For a program that shows them beside the lines, while people read the text in the log.
void write_findings(const std::filesystem::path& path, const Diagnostics& diagnostics,
                    const BuildOptions& options) {
    std::ofstream file(path, std::ios::binary);
    report(diagnostics, options.format, options.warnings, file);
    file.close();
    if (!file) throw_world_error("schreiben", path, errno);
}

} // namespace

ExitStatus check_content(const CheckOptions& options, std::ostream& messages,
                         std::ostream& summary) {
    const auto& build = options.build;
    Diagnostics diagnostics;
    const ScratchFolder scratch;
    auto media = media_workshop(build, media_cache_or(build, scratch.path()));
    const CheckedContent checked(build, media, diagnostics);
    const auto& site = checked.directory.site;
    const auto theme = checked_theme(build, site, PageShapes(), diagnostics);
    const auto duties = look_after({checked.content, checked.directory, checked.uses, media.table(),
                                    build.today, &media.pdf_access()},
                                   diagnostics);
    if (options.due && !diagnostics.has_errors()) {
        summary << due_list(duties, build.today, build.format);
        return ExitStatus::Done;
    }
    if (options.findings) write_findings(*options.findings, diagnostics, build);
    const auto format = options.findings ? MessageFormat::Text : build.format;
    const auto status = report(diagnostics, format, build.warnings, messages);
    if (!diagnostics.has_errors()) require_languages(site.heading.languages, theme);
    summary << counts_of(diagnostics) << '\n';
    return status;
}

} // namespace schaukasten
