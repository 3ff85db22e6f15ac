#include "cli/arguments.hpp"

#include "base/nearest.hpp"
#include "cli/command_words.hpp"
#include "cli/version.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace schaukasten {
namespace {

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

/// The name of an option that takes one value and has more; empty if there is none.
std::string given_twice(const CLI::App& command) {
    for (const auto* option : command.get_options()) {
        if (option->get_items_expected_max() == 1 && option->count() > 1) return option->get_name();
    }
    return {};
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
        std::vector<std::string_view> names;
        for (const auto* each : command->get_subcommands(nullptr)) {
            names.push_back(each->get_name());
        }
        const auto way_out = did_you_mean(extras.front(), names);
        const bool has_ended = names.empty() && !extras.front().starts_with('-');
        if (has_ended) {
            return fmt::format("»{}« ist hier zu viel; was zusammengehört, steht in geraden "
                               "Anführungszeichen, zum Beispiel \"Grundschule am Südpark\". {}",
                               extras.front(), help);
        }
        return fmt::format("»{}« ist hier unbekannt{}{} {}", extras.front(), way_out,
                           way_out.empty() ? "." : "", help);
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
        if (const auto twice = given_twice(*command); !twice.empty()) {
            return fmt::format("Die Option {} steht zweimal da; einmal genügt. {}", twice, help);
        }
        return fmt::format("Hinter einer Option fehlt der Wert. {}", help);
    }
    return fmt::format("Ein Wert passt nicht zu seiner Option. {}", help);
}

} // namespace

Command parse_arguments(int count, const char* const* arguments) {
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

    std::vector<CommandWords> commands{build_words(app), check_words(app),  serve_words(app),
                                       new_words(app),   schema_words(app), publish_words(app)};
    auto* import = add_command(app, "import", "Übernimmt Listen und Register in die Inhalte");
    import->require_subcommand(1);
    commands.push_back(import_register_words(*import));
    commands.push_back(import_csv_words(*import));
    auto* exported = add_command(app, "export", "Gibt Einträge als Liste aus");
    exported->require_subcommand(1);
    commands.push_back(export_csv_words(*exported));

    try {
        app.parse(count, arguments);
    } catch (const CLI::CallForHelp&) {
        return ShowText{app.help()};
    } catch (const CLI::CallForVersion&) {
        return ShowText{app.version()};
    } catch (const CLI::ParseError& error) {
        return WrongUse{usage_message(error, app)};
    }
    const auto meant =
        std::ranges::find_if(commands, [](const auto& words) { return words.app->parsed(); });
    return meant->command();
}

} // namespace schaukasten
