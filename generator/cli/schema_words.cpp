#include "cli/command_words.hpp"

#include <memory>

namespace schaukasten {
namespace {

struct SchemaWords {
    SchemaOptions schema;
    std::filesystem::path output;
    bool json = false;
    bool markdown = false;
    bool csv = false;
};

} // namespace

CommandWords schema_words(CLI::App& parent) {
    auto* app = add_command(parent, "schema", "Sagt, welche Felder es gibt");
    const auto words = std::make_shared<SchemaWords>();
    app->add_flag("--json", words->json,
                  "Für Editoren: JSON Schemas und .taplo.toml, die VS Code ergänzen lassen");
    app->add_flag("--markdown", words->markdown, "Für Menschen: alle Felder auf einer Seite");
    app->add_flag("--csv", words->csv, "Für Tabellen: die Spalten jeder Liste");
    path_option(*app, "--output", words->output, "Ordner, in den geschrieben wird", "ORDNER");
    path_option(*app, "--content", words->schema.content, "Ordner mit den Inhalten (content)",
                "ORDNER");
    return {app, [words]() -> Command {
                const int forms = static_cast<int>(words->json) +
                                  static_cast<int>(words->markdown) + static_cast<int>(words->csv);
                if (forms != 1) {
                    return WrongUse{"Nennen Sie eine Form: --json, --markdown oder --csv."};
                }
                auto schema = words->schema;
                schema.form = words->json       ? SchemaForm::Json
                              : words->markdown ? SchemaForm::Markdown
                                                : SchemaForm::Csv;
                if (!words->output.empty()) schema.output = words->output;
                return SchemaCommand{schema};
            }};
}

} // namespace schaukasten
