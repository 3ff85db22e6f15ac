#include "cli/command_words.hpp"

#include <memory>

namespace schaukasten {
namespace {

struct PublishWords {
    ContentWords content;
    PublishOptions options;
    bool write = false;
    bool roll_back = false;
    bool verify = false;

    [[nodiscard]] Command command() const {
        BuildOptions build;
        if (auto message = content.fill(build)) return WrongUse{std::move(*message)};
        if (build.private_content) return WrongUse{"--content gibt es hier nur einmal."};
        if (options.break_lock && !write && !roll_back) {
            return WrongUse{"--break-lock gehört zu --yes oder --rollback."};
        }
        if (roll_back && verify) {
            return WrongUse{"--rollback und --verify gehen nur eines nach dem anderen."};
        }
        auto chosen = options;
        chosen.content = build.content;
        chosen.jobs = build.jobs;
        chosen.quiet = build.quiet;
        chosen.format = build.format;
        chosen.act = roll_back ? PublishAct::RollBack
                     : verify  ? PublishAct::Verify
                     : write   ? PublishAct::Publish
                               : PublishAct::Plan;
        return PublishCommand{chosen};
    }
};

} // namespace

CommandWords publish_words(CLI::App& parent) {
    auto* app = add_command(parent, "publish", "Bringt die gebaute Website zum Webserver");
    const auto words = std::make_shared<PublishWords>();
    auto& options = words->options;
    text_option(*app, "ZIEL", options.target, "Name eines Ziels unter [ziele] in schaukasten.toml",
                "")
        ->required();
    words->content.add_run_options_to(*app);
    path_option(*app, "--output", options.output, "Ordner der Website (public)", "ORDNER");
    app->add_flag("--yes", words->write, "Veröffentlichen, was der Plan zeigt");
    app->add_flag("--rollback", words->roll_back, "Zurück zum Stand davor, sofort");
    app->add_flag("--verify", words->verify,
                  "Die Website dort über HTTP mit der gebauten vergleichen");
    app->add_flag("--break-lock", options.break_lock,
                  "Auch wenn dort noch die Sperre eines anderen Laufs liegt");
    return {app, [words] { return words->command(); }};
}

} // namespace schaukasten
