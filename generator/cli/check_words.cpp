#include "cli/command_words.hpp"

#include <memory>

namespace schaukasten {
namespace {

struct CheckWords {
    ContentWords content;
    bool due = false;
    std::filesystem::path findings;
};

} // namespace

CommandWords check_words(CLI::App& parent) {
    auto* app = add_command(parent, "check", "Prüft die Inhalte, ohne etwas zu schreiben");
    const auto words = std::make_shared<CheckWords>();
    words->content.add_site_options_to(*app);
    app->add_flag("--due", words->due, "Stattdessen zeigen, was fällig ist und wer zuständig ist");
    path_option(*app, "--findings", words->findings,
                "Datei, in die die Meldungen in der Form von --format kommen", "DATEI");
    return {app, [words]() -> Command {
                CheckCommand check{{{}, words->due}};
                if (!words->findings.empty()) check.options.findings = words->findings;
                if (auto message = words->content.fill(check.options.build)) {
                    return WrongUse{*message};
                }
                return check;
            }};
}

} // namespace schaukasten
