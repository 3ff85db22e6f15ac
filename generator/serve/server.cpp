#include "serve/server.hpp"

#include "base/world_error.hpp"
#include "serve/host.hpp"

#include <fmt/format.h>
#include <httplib.h>
#include <pthread.h>
#include <sys/socket.h>

#include <csignal>
#include <mutex>
#include <thread>

namespace schaukasten {
namespace {

constexpr auto loopback = "127.0.0.1";
constexpr int first_port = 8000;
constexpr int ports_to_try = 100;
constexpr std::size_t workers = 8;

/// httplib's own SO_REUSEPORT would let a second server share the port of the first unseen.
void reuse_address_only(socket_t socket) {
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

int listen(httplib::Server& server, std::optional<int> wanted) {
    if (wanted == 0) {
        const auto port = server.bind_to_any_port(loopback);
        if (port > 0) return port;
        throw WorldError("Auf diesem Rechner ist kein Port für die Vorschau frei.");
    }
    const auto first = wanted.value_or(first_port);
    const auto end = wanted ? first + 1 : first + ports_to_try;
    for (auto port = first; port < end; ++port) {
        if (server.bind_to_port(loopback, port)) return port;
    }
    throw WorldError(fmt::format("Der Port {} ist belegt oder nicht erlaubt. Nennen Sie mit --port "
                                 "einen anderen; 0 nimmt einen freien.",
                                 first));
}

void fill(httplib::Response& response, const Answer& answer) {
    response.status = answer.status;
    response.set_header("Cache-Control", "no-store"); // what is shown is always the last build
    response.set_header("X-Content-Type-Options", "nosniff");
    if (!answer.location.empty()) response.set_header("Location", answer.location);
    response.set_content(answer.bytes, answer.content_type);
}

Answer refusal(int status, std::string text) {
    return {status, "text/plain; charset=utf-8", std::move(text), {}};
}

} // namespace

class PreviewServer::Listener {
public:
    explicit Listener(const ServeOptions& options) : site_(options.site) {
        server_.set_socket_options(reuse_address_only);
        server_.set_keep_alive_timeout(1); // a stop waits for open connections
        server_.new_task_queue = [this] { return begin(); };
        server_.set_pre_routing_handler([this](const auto& request, auto& response) {
            fill(response, respond(request));
            return httplib::Server::HandlerResponse::Handled;
        });
        port_ = listen(server_, options.port);
    }

    [[nodiscard]] int port() const { return port_; }
    [[nodiscard]] const ServedSite& site() const { return site_; }

    void run() { server_.listen_after_bind(); }

    void stop() {
        const std::lock_guard lock(state_);
        if (!stopped_ && running_) server_.stop();
        stopped_ = true;
    }

private:
    /// The first thing that httplib does once it can be stopped.
    httplib::TaskQueue* begin() {
        const std::lock_guard lock(state_);
        if (stopped_) server_.stop();
        running_ = true;
        return new httplib::ThreadPool(workers); // httplib's to delete
    }

    [[nodiscard]] Answer respond(const httplib::Request& request) const {
        const bool ours = request.get_header_value_count("Host") == 1 &&
                          is_our_host(request.get_header_value("Host"), port_);
        if (!ours) return refusal(403, "Die Vorschau gibt es nur unter localhost.\n");
        if (request.method != "GET" && request.method != "HEAD") {
            return refusal(405, "Die Vorschau zeigt nur Seiten.\n");
        }
        return answer(site_, request.target);
    }

    ServedSite site_;
    httplib::Server server_;
    int port_ = 0;
    std::mutex state_;
    bool running_ = false;
    bool stopped_ = false;
};

PreviewServer::PreviewServer(const ServeOptions& options)
    : listener_(std::make_unique<Listener>(options)) {}

PreviewServer::~PreviewServer() = default;

int PreviewServer::port() const {
    return listener_->port();
}

std::string PreviewServer::address() const {
    return fmt::format("http://{}:{}{}", loopback, port(), listener_->site().base_path);
}

void PreviewServer::run() {
    listener_->run();
}

void PreviewServer::stop() {
    listener_->stop();
}

void PreviewServer::run_until_signal() {
    sigset_t signals;
    sigset_t before;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    ::pthread_sigmask(SIG_BLOCK, &signals, &before); // the threads below inherit it

    const auto waiting = ::pthread_self();
    std::thread serving([&] {
        run();
        ::pthread_kill(waiting, SIGINT); // also if listening ended by itself
    });
    int signal = 0;
    ::sigwait(&signals, &signal);
    stop();
    serving.join();
    const timespec at_once{};
    while (::sigtimedwait(&signals, nullptr, &at_once) > 0) {
    } // our own SIGINT
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

} // namespace schaukasten
