#include "cli/command_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <thread>

namespace schaukasten {
namespace {

struct FormatName {
    std::string_view name;
    MessageFormat format;
};
constexpr std::array<FormatName, 4> formats{FormatName{"text", MessageFormat::Text},
                                            FormatName{"json", MessageFormat::Json},
                                            FormatName{"sarif", MessageFormat::Sarif},
                                            FormatName{"codequality", MessageFormat::CodeQuality}};

unsigned all_cores() {
    return std::max(1U, std::thread::hardware_concurrency());
}

} // namespace

CLI::App* add_command(CLI::App& parent, const std::string& name, const std::string& help) {
    auto* command = parent.add_subcommand(name, help)->group("Befehle");
    command->set_help_flag("--help", "Diese Hilfe")->group("Optionen");
    return command;
}

CLI::Option* text_option(CLI::App& command, const std::string& name, std::string& to,
                         const std::string& help, const std::string& value) {
    return command.add_option(name, to, help)->type_name(value);
}

CLI::Option* path_option(CLI::App& command, const std::string& name, std::filesystem::path& to,
                         const std::string& help, const std::string& value) {
    return command.add_option(name, to, help)->type_name(value);
}

void ContentWords::add_run_options_to(CLI::App& command) {
    command
        .add_option("--content", content_,
                    "Ordner mit den Inhalten (content); noch einmal: mit dem, was persönlich ist")
        ->type_name("ORDNER")
        ->allow_extra_args(false);
    text_option(command, "--format", format_, "Meldungen als text, json, sarif oder codequality",
                "FORM");
    command.add_option("--jobs", jobs_, "Wie viele Kerne mitarbeiten (alle)")->type_name("ZAHL");
    command.add_flag("--quiet", quiet_, "Nur Meldungen, keine Zusammenfassung");
}

void ContentWords::add_to(CLI::App& command) {
    add_run_options_to(command);
    text_option(command, "--today", today_, "Tag, für den gebaut wird (heute)", "DATUM");
    command.add_flag("--strict", strict_, "Warnungen sind so schlimm wie Fehler");
    command.add_flag("--no-legal-check", no_legal_check_,
                     "Ohne Prüfung der Pflichtangaben; die Website ist dann nur zur Probe");
}

void ContentWords::add_site_options_to(CLI::App& command) {
    add_to(command);
    text_option(command, "--theme", theme_, "Ordner des Themes (themes/<theme>)", "ORDNER");
    command.add_flag("--drafts", drafts_, "Auch Entwürfe und Künftiges zeigen");
}

std::optional<std::string> ContentWords::fill(BuildOptions& options) const {
    const auto day = today_.empty() ? today_in_germany() : parse_date(today_);
    if (!day) {
        return fmt::format("»{}« ist kein Datum; schreiben Sie zum Beispiel --today 2026-11-23.",
                           today_);
    }
    const auto format = std::ranges::find(formats, format_, &FormatName::name);
    if (format == formats.end()) {
        return fmt::format("»{}« ist keine Form von Meldungen; es gibt text, json, sarif und "
                           "codequality.",
                           format_);
    }
    if (jobs_ < 0 || jobs_ > 256) return "--jobs ist eine Zahl von 1 bis 256.";
    if (content_.size() > 2) return "--content gibt es höchstens zweimal.";
    if (!content_.empty()) options.content = content_.front();
    if (content_.size() > 1) options.private_content = content_.back();
    options.today = *day;
    options.jobs = jobs_ == 0 ? all_cores() : static_cast<unsigned>(jobs_);
    options.format = format->format;
    options.warnings = strict_ ? Warnings::Refuse : Warnings::Tell;
    options.drafts = drafts_ ? Drafts::Show : Drafts::Leave;
    options.quiet = quiet_;
    options.law = no_legal_check_ ? Law::Leave : Law::Demand;
    if (!theme_.empty()) options.theme = theme_;
    return std::nullopt;
}

} // namespace schaukasten
