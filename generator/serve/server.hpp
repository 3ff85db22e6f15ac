#pragma once

#include "serve/answer.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace schaukasten {

class ChangeBell;

struct ServeOptions {
    Respond respond;           // called by several threads at once
    ChangeBell* bell;          // that pages listen to
    std::optional<int> port{}; // nothing: 8000 or the next free one; 0: any free one
};

/// Shows a site on this computer alone: it listens on 127.0.0.1 and answers only requests for it by
/// that name or as localhost, so that no foreign page can read it through a name of its own. No
/// request changes anything: there are only GET and HEAD.
class PreviewServer {
public:
    /// Listens from now on. Throws a WorldError if the port is taken.
    explicit PreviewServer(ServeOptions options);
    ~PreviewServer();
    PreviewServer(const PreviewServer&) = delete;
    PreviewServer& operator=(const PreviewServer&) = delete;

    [[nodiscard]] int port() const;
    /// Of the start page: "http://127.0.0.1:8000/".
    [[nodiscard]] std::string address() const;

    /// Answers requests until `stop`.
    void run();
    /// May be called from any thread, also before `run`; not from a signal handler. Nobody listens
    /// to the bell any more.
    void stop();
    /// Answers requests until SIGINT or SIGTERM comes, then stops cleanly. `meanwhile` runs in a
    /// thread of its own that no signal reaches, and ends when it is asked to.
    void run_until_signal(const std::function<void(const std::stop_token&)>& meanwhile = {});

private:
    class Listener; // keeps httplib.h out of here
    std::unique_ptr<Listener> listener_;
};

} // namespace schaukasten
