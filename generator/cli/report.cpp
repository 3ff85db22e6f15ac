#include "cli/report.hpp"

#include "base/message_list.hpp"
#include "cli/findings.hpp"

#include <fmt/format.h>

#include <ostream>

namespace schaukasten {
std::string counts_of(const Diagnostics& diagnostics) {
    const auto errors = diagnostics.count(Severity::Error);
    const auto warnings = diagnostics.count(Severity::Warning);
    const auto hints = diagnostics.count(Severity::Hint);
    auto counts =
        fmt::format("{} Fehler, {} {}", errors, warnings, warnings == 1 ? "Warnung" : "Warnungen");
    if (hints > 0) counts += fmt::format(", {} {}", hints, hints == 1 ? "Hinweis" : "Hinweise");
    return counts;
}

ExitStatus report(const Diagnostics& diagnostics, MessageFormat format, Warnings warnings,
                  std::ostream& messages) {
    const auto found = diagnostics.sorted();
    switch (format) {
    case MessageFormat::Text: messages << message_list(found); break;
    case MessageFormat::Json: messages << findings_as_json(found); break;
    case MessageFormat::Sarif: messages << findings_as_sarif(found); break;
    case MessageFormat::CodeQuality: messages << findings_as_code_quality(found); break;
    }
    const bool is_refused =
        warnings == Warnings::Refuse && diagnostics.count(Severity::Warning) > 0;
    return diagnostics.has_errors() || is_refused ? ExitStatus::ContentHasErrors : ExitStatus::Done;
}

} // namespace schaukasten
