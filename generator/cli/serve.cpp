#include "cli/serve.hpp"

#include "cli/report.hpp"
#include "serve/server.hpp"
#include "serve/watcher.hpp"

#include <chrono>
#include <ostream>

namespace schaukasten {
namespace {

using namespace std::chrono_literals;

/// Says on the terminal what pages say, too.
class Teller {
public:
    Teller(const BuildOptions& options, std::ostream& messages, std::ostream& summary)
        : options_(options), messages_(messages), summary_(summary) {}

    void tell(const Preview& preview) {
        const bool was_sound = std::exchange(is_sound_, preview.is_sound());
        auto found = preview.diagnostics().sorted();
        if (!preview.failure().empty()) {
            messages_ << "schaukasten: " << preview.failure() << std::endl;
        } else if (found != told_) {
            report(preview.diagnostics(), options_.format, options_.warnings, messages_);
            messages_.flush();
        }
        told_ = std::move(found);
        if (!is_sound_ || was_sound || options_.quiet) return;
        summary_ << "Jetzt stimmt alles wieder." << std::endl;
    }

private:
    BuildOptions options_;
    std::ostream& messages_;
    std::ostream& summary_;
    std::vector<Diagnostic> told_;
    bool is_sound_ = true;
};

/// Reads anew; again if that leads to other places, such as another theme. Whatever changes
/// meanwhile, the watcher tells.
bool update(Preview& preview, Watcher& watcher) {
    bool is_new = false;
    std::vector<WatchedPlace> places;
    do {
        places = preview.places();
        watcher.watch(places);
        is_new |= preview.update();
    } while (places != preview.places());
    return is_new;
}

void follow(Preview& preview, Watcher& watcher, ChangeBell& bell, Teller& teller,
            const std::stop_token& ends) {
    const std::stop_callback wake(ends, [&] { watcher.interrupt(); });
    auto day = preview.today();
    while (!ends.stop_requested()) {
        const auto woken = watcher.wait(preview.is_sound() ? 60s : 1s);
        if (ends.stop_requested()) return;
        if (woken == Watcher::Woken::Changed || !preview.is_sound()) {
            if (update(preview, watcher)) teller.tell(preview);
        } else if (std::exchange(day, preview.today()) != preview.today()) {
            bell.ring();
        }
    }
}

} // namespace

ExitStatus serve(PreviewOptions options, std::optional<int> port, std::ostream& messages,
                 std::ostream& summary) {
    ChangeBell bell;
    std::optional<Preview> preview; // needs to know its address
    PreviewServer server(
        {[&](const Request& request) { return preview->respond(request); }, &bell, port});
    options.build.base_url = server.address();
    preview.emplace(options, bell);
    Watcher watcher;
    Teller teller(options.build, messages, summary);
    update(*preview, watcher);
    teller.tell(*preview);
    summary << "Die Vorschau steht unter " << server.address() << " (beenden mit Strg+C)"
            << std::endl;
    server.run_until_signal(
        [&](const std::stop_token& ends) { follow(*preview, watcher, bell, teller, ends); });
    return ExitStatus::Done;
}

} // namespace schaukasten
