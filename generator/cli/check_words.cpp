#include "cli/command_words.hpp"

#include <memory>

namespace schaukasten {
namespace {

struct CheckWords {
    ContentWords content;
    bool due = false;
};

} // namespace

CommandWords check_words(CLI::App& parent) {
    auto* app = add_command(parent, "check", "Prüft die Inhalte, ohne etwas zu schreiben");
    const auto words = std::make_shared<CheckWords>();
    words->content.add_site_options_to(*app);
    app->add_flag("--due", words->due, "Stattdessen zeigen, was fällig ist und wer zuständig ist");
    return {app, [words]() -> Command {
                CheckCommand check{{{}, words->due}};
                if (auto message = words->content.fill(check.options.build)) {
                    return WrongUse{*message};
                }
                return check;
            }};
}

} // namespace schaukasten
