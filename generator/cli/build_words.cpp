#include "cli/command_words.hpp"
#include "model/site_address.hpp"

#include <fmt/format.h>

#include <memory>

namespace schaukasten {
namespace {

class BuildWords {
public:
    void add_to(CLI::App& command) {
        content_.add_site_options_to(command);
        output_option_ =
            path_option(command, "--output", output_, "Ordner der Website (public)", "ORDNER");
        text_option(command, "--base-url", base_url_,
                    "Adresse der Website statt der in schaukasten.toml", "ADRESSE");
        command.add_flag("--next-change", next_change_,
                         "Nur sagen, wann die Website sich von selbst das nächste Mal ändert");
        command.add_flag("--forget", forget_,
                         "Danach auch die Website von davor löschen, die sonst aufgehoben wird");
        command.add_flag(
            "--compress", compress_,
            "Text auch komprimiert daneben legen (.gz und .br); publish tut das selbst");
        command.add_flag("--no-sandbox", no_sandbox_,
                         "Ohne Landlock bauen, das sonst andere Ordner vor dem Bau schützt");
        command.add_flag("--timings", timings_, "Auch zeigen, was wie lange gedauert hat");
    }

    [[nodiscard]] Command command() const {
        BuildOptions options;
        if (auto message = content_.fill(options)) return WrongUse{std::move(*message)};
        if (!base_url_.empty() && !base_url_.starts_with("https://") &&
            !base_url_.starts_with("http://")) {
            return WrongUse{"--base-url beginnt mit https:// oder http://."};
        }
        if (!base_url_.empty() && !fits_site(base_url_)) {
            return WrongUse{fmt::format("--base-url: {}.", what_fits_site)};
        }
        options.output = output_;
        options.base_url = base_url_;
        options.forget = forget_;
        options.compress = compress_;
        options.timings = timings_;
        options.sandbox = !no_sandbox_;
        if (next_change_) return NextChangeCommand{options};
        if (options.drafts == Drafts::Show && output_option_->empty()) {
            return WrongUse{"Entwürfe gehören nicht in den gewöhnlichen Ordner; geben Sie mit "
                            "--output einen eigenen an."};
        }
        return BuildCommand{options};
    }

private:
    ContentWords content_;
    std::filesystem::path output_ = BuildOptions{}.output;
    CLI::Option* output_option_ = nullptr;
    std::string base_url_;
    bool next_change_ = false;
    bool forget_ = false;
    bool compress_ = false;
    bool no_sandbox_ = false;
    bool timings_ = false;
};

} // namespace

CommandWords build_words(CLI::App& parent) {
    auto* app = add_command(parent, "build", "Baut die Website");
    const auto words = std::make_shared<BuildWords>();
    words->add_to(*app);
    return {app, [words] { return words->command(); }};
}

} // namespace schaukasten
