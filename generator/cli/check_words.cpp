#include "cli/command_words.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace schaukasten {
namespace {

struct CheckWords {
    ContentWords content;
    bool due = false;
    std::filesystem::path findings;
    std::optional<std::string> absent;
    std::filesystem::path output = AbsenceOptions{}.output;

    [[nodiscard]] Command command() const {
        BuildOptions build;
        if (auto message = content.fill(build)) return WrongUse{std::move(*message)};
        if (absent) return ProveAbsentCommand{{*absent, output, build.format}};
        CheckCommand check{{std::move(build), due}};
        if (!findings.empty()) check.options.findings = findings;
        return check;
    }
};

} // namespace

CommandWords check_words(CLI::App& parent) {
    auto* app = add_command(parent, "check", "Prüft die Inhalte, ohne etwas zu schreiben");
    const auto words = std::make_shared<CheckWords>();
    words->content.add_site_options_to(*app);
    app->add_flag("--due", words->due, "Stattdessen zeigen, was fällig ist und wer zuständig ist");
    path_option(*app, "--findings", words->findings,
                "Datei, in die die Meldungen in der Form von --format kommen", "DATEI");
    app->add_option("--prove-absent", words->absent,
                    "Stattdessen beweisen, dass dieser Text nirgends in der Website steht und in "
                    "nichts, was daneben aufgehoben wird")
        ->type_name("WORTE");
    path_option(*app, "--output", words->output,
                "Ordner der Website (public), die --prove-absent durchsucht", "ORDNER");
    return {app, [words] { return words->command(); }};
}

} // namespace schaukasten
