#include "base/world_error.hpp"
#include "serve/server.hpp"

#include <httplib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <csignal>
#include <thread>

using namespace schaukasten;

namespace {

/// A server that runs as long as this lives.
class RunningServer {
public:
    explicit RunningServer(const ServeOptions& options)
        : server_(options), thread_([this] { server_.run(); }) {}
    ~RunningServer() {
        server_.stop();
        thread_.join();
    }

    [[nodiscard]] int port() const { return server_.port(); }
    [[nodiscard]] httplib::Client client() const { return httplib::Client("127.0.0.1", port()); }

private:
    PreviewServer server_;
    std::thread thread_;
};

ServeOptions on_any_port(const TemporaryFolder& folder) {
    return {.site = {folder.path(), "/"}, .port = 0};
}

} // namespace

TEST_CASE("the preview shows pages and answers with the site's own page for what is not there") {
    const TemporaryFolder folder;
    folder.write("schulen/index.html", "Schulen");
    folder.write("404.html", "Fehlt");
    const RunningServer server(on_any_port(folder));
    auto client = server.client();

    const auto page = client.Get("/schulen/");
    REQUIRE(page);
    CHECK(page->status == 200);
    CHECK(page->body == "Schulen");
    CHECK(page->get_header_value("Content-Type") == "text/html; charset=utf-8");
    CHECK(page->get_header_value("Cache-Control") == "no-store");
    const auto missing = client.Get("/nichts/");
    REQUIRE(missing);
    CHECK(missing->status == 404);
    CHECK(missing->body == "Fehlt");
    CHECK(client.Get("/schulen")->get_header_value("Location") == "/schulen/");
    const auto head = client.Head("/schulen/");
    REQUIRE(head);
    CHECK(head->get_header_value("Content-Length") == "7");
    CHECK(client.Post("/schulen/", "x", "text/plain")->status == 405);
}

TEST_CASE("a request that was sent to a foreign name is refused") {
    const TemporaryFolder folder;
    folder.write("index.html", "Start");
    const RunningServer server(on_any_port(folder));
    auto client = server.client();
    const auto own = "localhost:" + std::to_string(server.port());
    CHECK(client.Get("/", {{"Host", own}})->status == 200);
    CHECK(client.Get("/", {{"Host", "boese.example"}})->status == 403);
    CHECK(client.Get("/", {{"Host", own}, {"Host", "boese.example"}})->status == 403);
}

TEST_CASE("a port that somebody asked for and that is taken is an error, the usual one gives way") {
    const TemporaryFolder folder;
    auto options = on_any_port(folder);
    const PreviewServer first(options);
    options.port = first.port();
    CHECK_THROWS_WITH(PreviewServer(options),
                      "Der Port " + std::to_string(first.port()) +
                          " ist belegt oder nicht erlaubt. Nennen Sie mit --port einen anderen; 0 "
                          "nimmt einen freien.");
    options.port.reset();
    const PreviewServer second(options);
    const PreviewServer third(options);
    CHECK(second.port() >= 8000);
    CHECK(third.port() > second.port());
}

TEST_CASE("the address is the one of the start page, below the site's base path") {
    const TemporaryFolder folder;
    const PreviewServer server({.site = {folder.path(), "/schulsozialarbeit/"}, .port = 0});
    CHECK(server.address() ==
          "http://127.0.0.1:" + std::to_string(server.port()) + "/schulsozialarbeit/");
}

TEST_CASE("a server that was stopped before it ran ends at once") {
    const TemporaryFolder folder;
    PreviewServer server(on_any_port(folder));
    server.stop();
    server.run();
    SUCCEED("run has returned");
}

TEST_CASE("the preview ends cleanly when it is interrupted or terminated") {
    const auto signal = GENERATE(SIGINT, SIGTERM);
    const TemporaryFolder folder;
    const auto child = ::fork();
    if (child == 0) {
        PreviewServer server(on_any_port(folder));
        // Blocked, the signal waits until the server does.
        sigset_t signals;
        sigemptyset(&signals);
        sigaddset(&signals, signal);
        ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
        ::kill(::getpid(), signal);
        server.run_until_signal();
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}
