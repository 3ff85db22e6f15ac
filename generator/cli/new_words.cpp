#include "cli/command_words.hpp"

#include <memory>

namespace schaukasten {

CommandWords new_words(CLI::App& parent) {
    auto* app = add_command(parent, "new", "Legt die Datei eines neuen Eintrags an");
    const auto options = std::make_shared<NewOptions>();
    text_option(*app, "ART", options->type, "Was es wird: schule, angebot, termin, seite …", "")
        ->required();
    text_option(*app, "TITEL", options->title,
                "Wie es heißt; bei einer Fachkraft die Schule, an der sie arbeitet", "")
        ->required();
    text_option(*app, "--id", options->id, "Name der Datei statt dem, der aus dem Titel folgt",
                "ID");
    path_option(*app, "--content", options->content, "Ordner mit den Inhalten (content)", "ORDNER");
    return {app, [options]() -> Command { return NewCommand{*options}; }};
}

} // namespace schaukasten
