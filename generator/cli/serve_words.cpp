#include "cli/command_words.hpp"

#include <memory>

namespace schaukasten {
namespace {

struct ServeWords {
    ContentWords content;
    std::optional<int> port;
};

} // namespace

CommandWords serve_words(CLI::App& parent) {
    auto* app = add_command(parent, "serve", "Zeigt die Website auf diesem Rechner");
    const auto words = std::make_shared<ServeWords>();
    words->content.add_site_options_to(*app);
    app->add_option("--port", words->port, "Port (8000 oder der nächste freie)")
        ->type_name("ZAHL")
        ->check(CLI::Range(0, 65535));
    return {app, [words]() -> Command {
                ServeCommand serve{{}, words->port};
                if (auto message = words->content.fill(serve.options.build))
                    return WrongUse{*message};
                serve.options.is_day_fixed = words->content.names_day();
                return serve;
            }};
}

} // namespace schaukasten
