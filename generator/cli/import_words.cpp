#include "cli/command_words.hpp"

#include <memory>
#include <vector>

namespace schaukasten {
namespace {

constexpr const char* type_help = "Art der Einträge, zum Beispiel schulen oder angebote";

struct ImportWords {
    ContentWords content;
    ImportOptions import;
};

struct ExportWords {
    ContentWords content;
    ExportOptions exported;
};

/// Several values, parted by commas or each behind the option's name.
void list_option(CLI::App& command, const std::string& name, std::vector<std::string>& to,
                 const std::string& help, const std::string& value) {
    command.add_option(name, to, help)->type_name(value)->delimiter(',')->expected(1)->take_all();
}

/// What commands that read and write lists take of the options of all.
template <class Options>
std::optional<std::string> take_over(const ContentWords& content, Options& to) {
    BuildOptions options;
    if (auto message = content.fill(options)) return message;
    if (options.private_content) return "--content gibt es hier nur einmal.";
    to.content = options.content;
    to.format = options.format;
    to.jobs = options.jobs;
    return std::nullopt;
}

bool says_which(const RegisterSelection& selection) {
    return selection.everything || !selection.areas.empty() || !selection.numbers.empty();
}

} // namespace

CommandWords import_register_words(CLI::App& parent) {
    auto* app = add_command(parent, "register", "Übernimmt Schulen aus dem Schulverzeichnis");
    const auto words = std::make_shared<ImportWords>();
    auto& import = words->import;
    auto& selection = import.selection;
    path_option(*app, "DATEI", import.file, "Datei des Verzeichnisses (CSV)", "")->required();
    list_option(*app, "--area", selection.areas,
                "Ort, Kreis, Regierungsbezirk oder Gemeindeschlüssel, auch mehrere", "NAME");
    list_option(*app, "--number", selection.numbers, "Schulnummern, auch mehrere", "NUMMER");
    app->add_flag("--all", selection.everything, "Alle Schulen des Verzeichnisses");
    list_option(*app, "--keep", selection.kept,
                "Felder, die bei bekannten Schulen bleiben, wie sie sind: telefon,lage", "FELD");
    words->content.add_run_options_to(*app);
    app->add_flag("--yes", import.write, "Schreiben, was der Plan zeigt");
    return {app, [words]() -> Command {
                auto chosen = words->import;
                if (auto message = take_over(words->content, chosen)) return WrongUse{*message};
                if (!says_which(chosen.selection)) {
                    return WrongUse{"Sagen Sie, welche Schulen gemeint sind: mit --area, --number "
                                    "oder --all. Hilfe: schaukasten import register --help"};
                }
                return ImportCommand{chosen};
            }};
}

CommandWords import_csv_words(CLI::App& parent) {
    auto* app = add_command(parent, "csv", "Übernimmt eine Liste aus der Tabellenkalkulation");
    const auto words = std::make_shared<ImportWords>();
    auto& import = words->import;
    text_option(*app, "ART", import.type, type_help, "")->required();
    path_option(*app, "DATEI", import.file, "Datei der Liste (CSV)", "")->required();
    words->content.add_run_options_to(*app);
    app->add_flag("--yes", import.write, "Schreiben, was der Plan zeigt");
    return {app, [words]() -> Command {
                auto chosen = words->import;
                if (auto message = take_over(words->content, chosen)) return WrongUse{*message};
                return ImportListCommand{chosen};
            }};
}

CommandWords export_csv_words(CLI::App& parent) {
    auto* app = add_command(parent, "csv", "Gibt Einträge für die Tabellenkalkulation aus");
    const auto words = std::make_shared<ExportWords>();
    auto& exported = words->exported;
    text_option(*app, "ART", exported.type, type_help, "")->required();
    path_option(*app, "--output", exported.output,
                "Datei, in die die Liste kommt (sonst in die Ausgabe)", "DATEI");
    words->content.add_run_options_to(*app);
    app->add_flag("--yes", exported.overwrite, "Die Datei ersetzen, wenn es sie schon gibt");
    return {app, [words]() -> Command {
                auto chosen = words->exported;
                if (auto message = take_over(words->content, chosen)) return WrongUse{*message};
                return ExportCommand{chosen};
            }};
}

} // namespace schaukasten
