#include "cli/import.hpp"

#include "cli/must_read.hpp"
#include "cli/report.hpp"
#include "edit/existing_content.hpp"
#include "edit/import_register.hpp"
#include "edit/register.hpp"
#include "read/content.hpp"
#include "read/folder.hpp"

#include <ostream>

namespace schaukasten {
namespace {

constexpr std::size_t largest_register = std::size_t{64} * 1024 * 1024;

std::string bytes_of(const std::filesystem::path& file) {
    const ContentFolder folder(file.has_parent_path() ? file.parent_path() : ".");
    return must_read(folder, file.filename().string(), largest_register);
}

} // namespace

ExitStatus import_register(const ImportOptions& options, std::ostream& messages,
                           std::ostream& summary) {
    Diagnostics diagnostics;
    const auto shown = options.file.string();
    const auto source = read_register(shown, bytes_of(options.file), diagnostics);
    const auto content = read_content(options.content, options.jobs, diagnostics);
    const auto plan = plan_import(source, options.area, existing_content(content), diagnostics);
    const auto status = report(diagnostics, options.format, Warnings::Tell, messages);
    if (status != ExitStatus::Done || !plan) return ExitStatus::ContentHasErrors;

    summary << describe(*plan);
    if (options.write) {
        write_import(*plan, options.content);
    } else if (!plan->files.empty()) {
        summary << "Noch ist nichts geschrieben. Mit --yes wird es geschrieben.\n";
    }
    return status;
}

} // namespace schaukasten
