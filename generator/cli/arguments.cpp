#include "cli/arguments.hpp"

#include "cli/version.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <thread>

namespace schaukasten {
namespace {

/// The options as they are typed, before they become a command.
struct Typed {
    BuildOptions build;
    ImportOptions import;
    std::string theme;
    std::string today;
    std::string format = "text";
    int jobs = 0;
    int port = -1;
    bool drafts = false;
    bool next_change = false;
    bool no_sandbox = false;
    bool strict = false;
    bool yes = false;
    bool no_legal_check = false;
};

void german_labels(CLI::App& app) {
    auto formatter = std::make_shared<CLI::Formatter>();
    formatter->column_width(34);
    formatter->label("Usage", "Aufruf");
    formatter->label("OPTIONS", "OPTIONEN");
    formatter->label("SUBCOMMAND", "BEFEHL");
    formatter->label("Positionals", "Angaben");
    formatter->label("REQUIRED", "nötig");
    formatter->label("TEXT", "");
    formatter->label("INT", "");
    app.formatter(formatter);
    app.option_defaults()->group("Optionen");
    app.set_help_flag("--help", "Diese Hilfe")->group("Optionen");
}

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

void add_content_options(CLI::App& command, Typed& typed) {
    path_option(command, "--content", typed.build.content, "Ordner mit den Inhalten (content)",
                "ORDNER");
    text_option(command, "--today", typed.today, "Tag, für den gebaut wird (heute)", "DATUM");
    text_option(command, "--format", typed.format, "Meldungen als text oder json", "FORM");
    command.add_option("--jobs", typed.jobs, "Wie viele Kerne mitarbeiten (alle)")
        ->type_name("ZAHL");
    command.add_flag("--strict", typed.strict, "Warnungen sind so schlimm wie Fehler");
    command.add_flag("--quiet", typed.build.quiet, "Nur Meldungen, keine Zusammenfassung");
    command.add_flag("--no-legal-check", typed.no_legal_check,
                     "Ohne Prüfung der Pflichtangaben bauen");
}

void add_site_options(CLI::App& command, Typed& typed) {
    add_content_options(command, typed);
    text_option(command, "--theme", typed.theme, "Ordner des Themes (themes/<theme>)", "ORDNER");
    command.add_flag("--drafts", typed.drafts, "Auch Entwürfe und Künftiges zeigen");
}

std::string usage_message(const CLI::ParseError& error, const CLI::App& app) {
    const auto* command = &app;
    while (!command->get_subcommands().empty()) command = command->get_subcommands().front();
    const auto help = fmt::format("Hilfe: {} --help", [&] {
        std::string name = app.get_name();
        for (const auto* part = &app; !part->get_subcommands().empty();) {
            part = part->get_subcommands().front();
            name += " " + part->get_name();
        }
        return name;
    }());
    if (const auto extras = app.remaining(true); !extras.empty()) {
        return fmt::format("»{}« ist hier unbekannt. {}", extras.front(), help);
    }
    if (dynamic_cast<const CLI::RequiredError*>(&error)) {
        for (const auto* option : command->get_options()) {
            if (option->get_required() && option->empty()) {
                return fmt::format("Es fehlt {}. {}", option->get_name(), help);
            }
        }
        return fmt::format("Es fehlt ein Befehl. {}", help);
    }
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error)) {
        return fmt::format("Hinter einer Option fehlt der Wert. {}", help);
    }
    return fmt::format("Ein Wert passt nicht zu seiner Option. {}", help);
}

unsigned all_cores() {
    return std::max(1U, std::thread::hardware_concurrency());
}

/// Fills in what the command line says in words; a message if it makes no sense.
std::optional<std::string> interpret(Typed& typed) {
    if (typed.today.empty()) {
        typed.build.today = today_in_germany();
    } else if (const auto date = parse_date(typed.today)) {
        typed.build.today = *date;
    } else {
        return fmt::format("»{}« ist kein Datum; schreiben Sie zum Beispiel --today 2026-11-23.",
                           typed.today);
    }
    if (typed.format != "text" && typed.format != "json") {
        return fmt::format("»{}« ist keine Form von Meldungen; es gibt text und json.",
                           typed.format);
    }
    if (typed.jobs < 0 || typed.jobs > 256) return "--jobs ist eine Zahl von 1 bis 256.";
    typed.build.jobs = typed.jobs == 0 ? all_cores() : static_cast<unsigned>(typed.jobs);
    typed.build.format = typed.format == "json" ? MessageFormat::Json : MessageFormat::Text;
    typed.build.warnings = typed.strict ? Warnings::Refuse : Warnings::Tell;
    typed.build.drafts = typed.drafts ? Drafts::Show : Drafts::Leave;
    if (!typed.theme.empty()) typed.build.theme = typed.theme;
    if (!typed.build.base_url.empty() && !typed.build.base_url.starts_with("https://") &&
        !typed.build.base_url.starts_with("http://")) {
        return "--base-url beginnt mit https:// oder http://.";
    }
    typed.import.write = typed.yes;
    typed.import.format = typed.build.format;
    typed.import.jobs = typed.build.jobs;
    return std::nullopt;
}

} // namespace

Command parse_arguments(int count, const char* const* arguments) {
    Typed typed;
    CLI::App app("Schaukasten macht aus den Einträgen einer Stadt die Website ihrer "
                 "Schulsozialarbeit.",
                 "schaukasten");
    german_labels(app);
    app.require_subcommand(1);
    app.set_version_flag(
           "--version",
           [] {
               return version_text({"CLI11", CLI11_VERSION});
           },
           "Version des Programms und der Bibliotheken, mit denen es läuft")
        ->group("Optionen");

    auto* build = add_command(app, "build", "Baut die Website");
    add_site_options(*build, typed);
    auto* output = path_option(*build, "--output", typed.build.output,
                               "Ordner der Website (public)", "ORDNER");
    text_option(*build, "--base-url", typed.build.base_url,
                "Adresse der Website statt der in schaukasten.toml", "ADRESSE");
    build->add_flag("--next-change", typed.next_change,
                    "Nur sagen, wann die Website sich von selbst das nächste Mal ändert");

    build->add_flag("--no-sandbox", typed.no_sandbox,
                    "Ohne Landlock bauen, das sonst andere Ordner vor dem Bau schützt");
    build->add_flag("--timings", typed.build.timings, "Auch zeigen, was wie lange gedauert hat");

    auto* check = add_command(app, "check", "Prüft die Inhalte, ohne etwas zu schreiben");
    add_content_options(*check, typed);

    auto* serve = add_command(app, "serve", "Zeigt die Website auf diesem Rechner");
    add_site_options(*serve, typed);
    serve->add_option("--port", typed.port, "Port (8000 oder der nächste freie)")
        ->type_name("ZAHL")
        ->check(CLI::Range(0, 65535));

    auto* import = add_command(app, "import", "Übernimmt Listen und Register in die Inhalte");
    import->require_subcommand(1);
    auto* reg = add_command(*import, "register", "Übernimmt Schulen aus dem Schulverzeichnis");
    path_option(*reg, "FILE", typed.import.file, "Datei des Verzeichnisses (CSV)", "")->required();
    text_option(*reg, "--area", typed.import.area, "Gebiet, zum Beispiel \"Dortmund\"", "NAME")
        ->required();
    path_option(*reg, "--content", typed.import.content, "Ordner mit den Inhalten (content)",
                "ORDNER");
    text_option(*reg, "--format", typed.format, "Meldungen als text oder json", "FORM");
    reg->add_flag("--yes", typed.yes, "Schreiben, was der Plan zeigt");

    try {
        app.parse(count, arguments);
    } catch (const CLI::CallForHelp&) {
        return ShowText{app.help()};
    } catch (const CLI::CallForVersion&) {
        return ShowText{app.version()};
    } catch (const CLI::ParseError& error) {
        return WrongUse{usage_message(error, app)};
    }
    if (auto message = interpret(typed)) return WrongUse{std::move(*message)};
    if (build->parsed() && typed.next_change) return NextChangeCommand{typed.build};
    if (build->parsed()) {
        if (typed.drafts && output->empty()) {
            return WrongUse{"Entwürfe gehören nicht in den gewöhnlichen Ordner; geben Sie mit "
                            "--output einen eigenen an."};
        }
        typed.build.sandbox = !typed.no_sandbox;
        return BuildCommand{typed.build};
    }
    if (check->parsed()) return CheckCommand{typed.build};
    if (serve->parsed()) {
        return ServeCommand{typed.build, typed.port < 0 ? std::nullopt : std::optional(typed.port)};
    }
    return ImportCommand{typed.import};
}

} // namespace schaukasten
