#pragma once

#include "serve/answer.hpp"

#include <memory>
#include <optional>
#include <string>

namespace schaukasten {

struct ServeOptions {
    ServedSite site;
    std::optional<int> port; // nothing: 8000 or the next free one; 0: any free one
};

/// Shows a finished site on this computer alone: it listens on 127.0.0.1 and answers only requests
/// for it by that name or as localhost, so that no foreign page can read it through a name of its
/// own.
class PreviewServer {
public:
    /// Listens from now on. Throws a WorldError if the port is taken.
    explicit PreviewServer(const ServeOptions& options);
    ~PreviewServer();
    PreviewServer(const PreviewServer&) = delete;
    PreviewServer& operator=(const PreviewServer&) = delete;

    [[nodiscard]] int port() const;
    /// Of the start page, such as "http://127.0.0.1:8000/schulsozialarbeit/".
    [[nodiscard]] std::string address() const;

    /// Answers requests until `stop`.
    void run();
    /// May be called from any thread, also before `run`; not from a signal handler.
    void stop();
    /// Answers requests until SIGINT or SIGTERM comes, then stops cleanly.
    void run_until_signal();

private:
    class Listener; // keeps httplib.h out of here
    std::unique_ptr<Listener> listener_;
};

} // namespace schaukasten
