#include "cli/command_words.hpp"

#include <memory>

namespace schaukasten {
namespace {

struct ImportWords {
    ContentWords content;
    ImportOptions import;
};

} // namespace

CommandWords import_register_words(CLI::App& parent) {
    auto* app = add_command(parent, "register", "Übernimmt Schulen aus dem Schulverzeichnis");
    const auto words = std::make_shared<ImportWords>();
    auto& import = words->import;
    path_option(*app, "FILE", import.file, "Datei des Verzeichnisses (CSV)", "")->required();
    text_option(*app, "--area", import.area, "Gebiet, zum Beispiel \"Dortmund\"", "NAME")
        ->required();
    words->content.add_to(*app);
    app->add_flag("--yes", import.write, "Schreiben, was der Plan zeigt");
    return {app, [words]() -> Command {
                BuildOptions options;
                if (auto message = words->content.fill(options)) return WrongUse{*message};
                auto chosen = words->import;
                chosen.content = options.content;
                chosen.format = options.format;
                chosen.jobs = options.jobs;
                return ImportCommand{chosen};
            }};
}

} // namespace schaukasten
