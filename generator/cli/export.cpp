#include "base/handle.hpp"
#include "base/world_error.hpp"
#include "cli/import.hpp"
#include "cli/record_type.hpp"
#include "cli/report.hpp"
#include "edit/export_csv.hpp"
#include "read/content.hpp"

#include <fcntl.h>
#include <fmt/format.h>

#include <cerrno>
#include <ostream>

namespace schaukasten {
namespace {

void write_file(const std::filesystem::path& path, std::string_view text, bool overwrite) {
    const auto there = overwrite ? O_TRUNC : O_EXCL;
    Handle file(open(path.c_str(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC | there, 0666));
    if (!file.is_open() && errno == EEXIST) {
        throw WorldError(
            fmt::format("»{}« gibt es schon; mit --yes wird die Datei ersetzt.", path.string()));
    }
    if (!file.is_open() || !write_all(file.get(), text) || !file.close()) {
        throw_world_error("schreiben", path, errno);
    }
}

} // namespace

ExitStatus export_list(const ExportOptions& options, std::ostream& messages,
                       std::ostream& summary) {
    const auto type = record_type_called(options.type);
    Diagnostics diagnostics;
    const auto content = read_content(options.content, options.jobs, diagnostics);
    const auto status = report(diagnostics, options.format, Warnings::Tell, messages);
    if (status != ExitStatus::Done) return status;
    const auto text = export_csv(content, type);
    if (options.output.empty()) {
        summary << text;
    } else {
        write_file(options.output, text, options.overwrite);
    }
    return status;
}

} // namespace schaukasten
