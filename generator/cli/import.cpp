#include "cli/import.hpp"

#include "base/nearest.hpp"
#include "base/world_error.hpp"
#include "cli/must_read.hpp"
#include "cli/record_type.hpp"
#include "cli/report.hpp"
#include "cli/source_note.hpp"
#include "edit/existing_content.hpp"
#include "edit/import_csv.hpp"
#include "edit/register.hpp"
#include "model/school.hpp"
#include "read/content.hpp"
#include "read/folder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <vector>

namespace schaukasten {
namespace {

constexpr std::size_t largest_list = std::size_t{64} * 1024 * 1024;

std::string bytes_of(const std::filesystem::path& file) {
    const ContentFolder folder(file.has_parent_path() ? file.parent_path() : ".");
    return must_read(folder, file.filename().string(), largest_list);
}

/// Shows a plan, if there is one, and does what it says if told to.
template <class Plan>
ExitStatus carry_out(const std::optional<Plan>& plan, const Diagnostics& diagnostics,
                     const ImportOptions& options, std::ostream& messages, std::ostream& summary) {
    const auto status = report(diagnostics, options.format, Warnings::Tell, messages);
    if (status != ExitStatus::Done || !plan) return ExitStatus::ContentHasErrors;
    summary << describe(*plan);
    if (plan->files.empty()) return status;
    if (!options.write) {
        summary << "Noch ist nichts geschrieben. Mit --yes wird es geschrieben.\n";
        return status;
    }
    write_changes(plan->files, options.content);
    summary << fmt::format("Geschrieben: {} {}. »schaukasten check« sieht sie durch.\n",
                           plan->files.size(), plan->files.size() == 1 ? "Datei" : "Dateien");
    return status;
}

/// A key that is misspelt would keep nothing.
void check_kept(const RegisterSelection& selection) {
    std::vector<std::string_view> keys;
    for_each_field<School>([&](const auto& field) { keys.push_back(field.key); });
    for (const auto& key : selection.kept) {
        if (std::ranges::find(keys, key) != keys.end()) continue;
        throw WorldError(
            fmt::format("»{}« ist kein Feld einer Schule{}", key, did_you_mean(key, keys)));
    }
}

} // namespace

ExitStatus import_register(const ImportOptions& options, std::ostream& messages,
                           std::ostream& summary) {
    check_kept(options.selection);
    Diagnostics diagnostics;
    const auto shown = options.file.string();
    const auto source = read_register(shown, bytes_of(options.file), diagnostics);
    const auto content = read_content(options.content, options.jobs, diagnostics);
    const auto plan =
        plan_import(source, options.selection, existing_content(content), diagnostics);
    const auto status = carry_out(plan, diagnostics, options, messages, summary);
    if (status == ExitStatus::Done) summary << source_note(content);
    return status;
}

ExitStatus import_list(const ImportOptions& options, std::ostream& messages,
                       std::ostream& summary) {
    const auto type = record_type_called(options.type);
    const auto bytes = bytes_of(options.file);
    Diagnostics diagnostics;
    const auto content = read_content(options.content, options.jobs, diagnostics);
    const auto plan = plan_csv(type, options.file.string(), bytes, content, diagnostics);
    return carry_out(plan, diagnostics, options, messages, summary);
}

} // namespace schaukasten
