#include "cli/report.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <ostream>
#include <string_view>

namespace schaukasten {
namespace {

std::string_view code_of(Severity severity) {
    switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Hint: return "hint";
    }
    return {};
}

void write_json(const std::vector<Diagnostic>& found, std::ostream& messages) {
    auto list = nlohmann::json::array();
    for (const auto& each : found) {
        list.push_back({{"severity", code_of(each.severity)},
                        {"path", each.path},
                        {"line", each.at.line},
                        {"column", each.at.column},
                        {"message", each.message}});
    }
    messages << list.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

} // namespace

std::string counts_of(const Diagnostics& diagnostics) {
    const auto errors = diagnostics.count(Severity::Error);
    const auto warnings = diagnostics.count(Severity::Warning);
    return fmt::format("{} Fehler, {} {}", errors, warnings,
                       warnings == 1 ? "Warnung" : "Warnungen");
}

ExitStatus report(const Diagnostics& diagnostics, MessageFormat format, Warnings warnings,
                  std::ostream& messages) {
    const auto found = diagnostics.sorted();
    if (format == MessageFormat::Json) {
        write_json(found, messages);
    } else {
        for (const auto& each : found) messages << to_text(each);
    }
    const bool is_refused =
        warnings == Warnings::Refuse && diagnostics.count(Severity::Warning) > 0;
    return diagnostics.has_errors() || is_refused ? ExitStatus::ContentHasErrors : ExitStatus::Done;
}

} // namespace schaukasten
