#include "base/world_error.hpp"
#include "serve/change_bell.hpp"
#include "serve/server.hpp"

#include <httplib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/catch.hpp"

#include <condition_variable>
#include <csignal>
#include <mutex>
#include <thread>

using namespace schaukasten;

namespace {

/// A site of one page that listens to a bell, and a server that runs as long as this lives.
class RunningServer {
public:
    RunningServer() : server_({&page, &bell, 0}), thread_([this] { server_.run(); }) {}
    ~RunningServer() {
        server_.stop();
        thread_.join();
    }

    [[nodiscard]] std::string host() const { return "localhost:" + std::to_string(server_.port()); }
    [[nodiscard]] httplib::Client client() const {
        return httplib::Client("127.0.0.1", server_.port());
    }

    ChangeBell bell;

private:
    static Answer page(const Request& request) {
        const auto path = request.path();
        if (path == "/schulen/") return {200, "text/html; charset=utf-8", "Schulen"};
        if (path == "/schulen") return {302, "text/html", {}, "/schulen/"};
        return {404, "text/plain", std::string(request.cookie("keks"))};
    }

    PreviewServer server_;
    std::thread thread_;
};

constexpr auto events = "/.vorschau/ereignisse";

/// Listens until `enough` says so of what was heard, or the server ends it.
std::string hear(httplib::Client& client, const std::function<bool(const std::string&)>& enough) {
    std::string heard;
    client.Get(events, [&](const char* bytes, std::size_t count) {
        heard.append(bytes, count);
        return !enough(heard);
    });
    return heard;
}

} // namespace

TEST_CASE("the preview answers what its site answers, and keeps nothing") {
    const RunningServer server;
    auto client = server.client();
    const auto page = client.Get("/schulen/");
    REQUIRE(page);
    CHECK(page->status == 200);
    CHECK(page->body == "Schulen");
    CHECK(page->get_header_value("Content-Type") == "text/html; charset=utf-8");
    CHECK(page->get_header_value("Cache-Control") == "no-store");
    CHECK_THAT(page->get_header_value("Content-Security-Policy"),
               Catch::Contains("frame-ancestors 'none'"));
    CHECK(client.Get("/nichts/", {{"Cookie", "keks=ja"}})->body == "ja");
    CHECK(client.Get("/schulen")->get_header_value("Location") == "/schulen/");
    CHECK(client.Head("/schulen/")->get_header_value("Content-Length") == "7");
}

TEST_CASE("whatever is asked for, a foreign name and a foreign page are refused") {
    const RunningServer server;
    auto client = server.client();
    const auto address = GENERATE(as<std::string>{}, "/schulen/", events, "/.vorschau/meldungen");
    const auto status = [&](httplib::Headers headers) {
        return client.Head(address, headers)->status;
    };
    const auto own = server.host();
    CHECK(status({{"Host", own}}) != 403);
    CHECK(status({{"Host", "boese.example"}}) == 403);
    CHECK(status({{"Host", own}, {"Host", "boese.example"}}) == 403);
    CHECK(status({{"Host", own}, {"Origin", "http://" + own}}) != 403);
    CHECK(status({{"Host", own}, {"Origin", "https://boese.example"}}) == 403);
    CHECK(status({{"Host", own}, {"Sec-Fetch-Site", "cross-site"}}) == 403);
}

TEST_CASE("no request can change anything") {
    const RunningServer server;
    auto client = server.client();
    for (const auto* address : {"/schulen/", events, "/.vorschau/meldungen"}) {
        CHECK(client.Post(address, "x", "text/plain")->status == 405);
        CHECK(client.Put(address, "x", "text/plain")->status == 405);
        CHECK(client.Delete(address)->status == 405);
        CHECK(client.Options(address)->status == 405);
    }
}

TEST_CASE("whoever listens is told at once what is shown, and then of each change") {
    RunningServer server;
    auto client = server.client();
    const auto first = "event: stand\ndata: " + server.bell.mark() + "\n\n";
    std::string after;
    const auto heard = hear(client, [&](const std::string& so_far) {
        if (so_far == first) {
            server.bell.ring();
            after = server.bell.mark();
        }
        return so_far.find("data", first.size()) != std::string::npos;
    });
    CHECK(heard == first + "event: stand\ndata: " + after + "\n\n");
}

TEST_CASE("a server that is stopped ends those who listen") {
    ChangeBell bell;
    PreviewServer server({[](const Request&) { return Answer{}; }, &bell, 0});
    std::thread running([&] { server.run(); });
    httplib::Client client("127.0.0.1", server.port());
    const auto heard = hear(client, [&](const std::string&) {
        server.stop();
        return false;
    });
    running.join();
    CHECK_THAT(heard, Catch::StartsWith("event: stand\n"));
}

TEST_CASE("a port that somebody asked for and that is taken is an error, the usual one gives way") {
    ChangeBell bell;
    ServeOptions options{[](const Request&) { return Answer{}; }, &bell, 0};
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

TEST_CASE("a server that was stopped before it ran ends at once") {
    ChangeBell bell;
    PreviewServer server({[](const Request&) { return Answer{}; }, &bell, 0});
    CHECK(server.address() == "http://127.0.0.1:" + std::to_string(server.port()) + "/");
    server.stop();
    server.run();
    SUCCEED("run has returned");
}

TEST_CASE("the preview ends cleanly when it is interrupted or terminated") {
    const auto signal = GENERATE(SIGINT, SIGTERM);
    const auto child = ::fork();
    if (child == 0) {
        ChangeBell bell;
        PreviewServer server({[](const Request&) { return Answer{}; }, &bell, 0});
        // Blocked, the signal waits until the server does.
        sigset_t signals;
        sigemptyset(&signals);
        sigaddset(&signals, signal);
        ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
        ::kill(::getpid(), signal);
        bool has_ended = false;
        server.run_until_signal([&](const std::stop_token& ends) {
            std::mutex guard;
            std::unique_lock lock(guard);
            has_ended = !std::condition_variable_any().wait(lock, ends, [] { return false; });
        });
        ::_exit(has_ended ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}
