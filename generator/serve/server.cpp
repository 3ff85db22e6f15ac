#include "serve/server.hpp"

#include "base/world_error.hpp"
#include "serve/change_bell.hpp"
#include "serve/host.hpp"
#include "serve/preview_files.hpp"

#include <fmt/format.h>
#include <httplib.h>
#include <pthread.h>
#include <sys/socket.h>

#include <atomic>
#include <csignal>
#include <mutex>
#include <thread>

namespace schaukasten {
namespace {

constexpr auto loopback = "127.0.0.1";
constexpr int first_port = 8000;
constexpr int ports_to_try = 100;
constexpr std::size_t workers = 32;
constexpr int most_listeners = 24; // each has a worker of its own; the others answer
constexpr std::chrono::seconds breath{1};

/// What we recommend to web servers, so that nothing works here that will not work there.
constexpr auto policy = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; "
                        "img-src 'self' data:; connect-src 'self'; manifest-src 'self'; "
                        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

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

void protect(httplib::Response& response) {
    response.set_header("Cache-Control", "no-store"); // what is shown is always the last state
    response.set_header("Content-Security-Policy", policy);
    response.set_header("Cross-Origin-Resource-Policy", "same-origin");
    response.set_header("X-Content-Type-Options", "nosniff");
}

void fill(httplib::Response& response, const Answer& answer) {
    response.status = answer.status;
    protect(response);
    if (!answer.location.empty()) response.set_header("Location", answer.location);
    response.set_content(answer.bytes, answer.content_type);
}

Answer refusal(int status, std::string text) {
    return {status, "text/plain; charset=utf-8", std::move(text), {}};
}

/// Tells one page of each change until it leaves.
class Listening {
public:
    Listening(const ChangeBell& bell, std::atomic<int>& listeners)
        : bell_(bell), listeners_(listeners) {}
    ~Listening() { --listeners_; }
    Listening(const Listening&) = delete;
    Listening& operator=(const Listening&) = delete;

    /// Says what is new, or else something that a page does not hear: so we learn that it is gone.
    bool go_on(httplib::DataSink& sink) {
        const auto mark = known_.empty() ? bell_.mark() : bell_.wait(known_, breath);
        if (bell_.is_closed()) return false;
        const auto text =
            mark == known_ ? std::string(":\n\n") : fmt::format("event: stand\ndata: {}\n\n", mark);
        known_ = mark;
        return sink.write(text.data(), text.size());
    }

private:
    const ChangeBell& bell_;
    std::atomic<int>& listeners_;
    std::string known_;
};

} // namespace

class PreviewServer::Listener {
public:
    explicit Listener(ServeOptions options)
        : respond_(std::move(options.respond)), bell_(*options.bell) {
        server_.set_socket_options(reuse_address_only);
        server_.set_tcp_nodelay(true);
        server_.set_keep_alive_timeout(1); // a stop waits for open connections
        server_.new_task_queue = [this] { return begin(); };
        server_.set_pre_routing_handler([this](const auto& request, auto& response) {
            answer(request, response);
            return httplib::Server::HandlerResponse::Handled;
        });
        port_ = listen(server_, options.port);
    }

    [[nodiscard]] int port() const { return port_; }

    void run() { server_.listen_after_bind(); }

    void stop() {
        bell_.close();
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

    void answer(const httplib::Request& request, httplib::Response& response) {
        if (const auto refused = refuse(request)) return fill(response, *refused);
        if (request.target == events_address) return tell_changes(request, response);
        fill(response, respond_({request.target, request.get_header_value("Cookie")}));
    }

    [[nodiscard]] std::optional<Answer> refuse(const httplib::Request& request) const {
        const bool ours = request.get_header_value_count("Host") == 1 &&
                          is_our_host(request.get_header_value("Host"), port_);
        if (!ours) return refusal(403, "Die Vorschau gibt es nur unter localhost.\n");
        if (request.method != "GET" && request.method != "HEAD") {
            return refusal(405, "Die Vorschau zeigt nur Seiten.\n");
        }
        const auto origin = request.get_header_value("Origin");
        const auto site = request.get_header_value("Sec-Fetch-Site");
        const auto mode = request.get_header_value("Sec-Fetch-Mode");
        if (!is_foreign({origin, site, mode}, port_)) return std::nullopt;
        return refusal(403, "Die Vorschau antwortet keiner fremden Seite.\n");
    }

    void tell_changes(const httplib::Request& request, httplib::Response& response) {
        if (++listeners_ > most_listeners) {
            --listeners_;
            return fill(response, refusal(503, "Hier hören schon zu viele Seiten zu.\n"));
        }
        const auto listening = std::make_shared<Listening>(bell_, listeners_); // httplib copies it
        response.status = 200;
        protect(response);
        if (request.method == "HEAD") return response.set_content("", "text/event-stream");
        response.set_chunked_content_provider(
            "text/event-stream", [listening](std::size_t /*offset*/, httplib::DataSink& sink) {
                return listening->go_on(sink);
            });
    }

    Respond respond_;
    ChangeBell& bell_;
    httplib::Server server_;
    int port_ = 0;
    std::atomic<int> listeners_ = 0;
    std::mutex state_;
    bool running_ = false;
    bool stopped_ = false;
};

PreviewServer::PreviewServer(ServeOptions options)
    : listener_(std::make_unique<Listener>(std::move(options))) {}

PreviewServer::~PreviewServer() = default;

int PreviewServer::port() const {
    return listener_->port();
}

std::string PreviewServer::address() const {
    return fmt::format("http://{}:{}/", loopback, port());
}

void PreviewServer::run() {
    listener_->run();
}

void PreviewServer::stop() {
    listener_->stop();
}

void PreviewServer::run_until_signal(const std::function<void(const std::stop_token&)>& meanwhile) {
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
    std::jthread beside([&](const std::stop_token& ends) {
        if (meanwhile) meanwhile(ends);
    });
    int signal = 0;
    ::sigwait(&signals, &signal);
    stop();
    serving.join();
    beside.request_stop();
    beside.join();
    const timespec at_once{};
    while (::sigtimedwait(&signals, nullptr, &at_once) > 0) {
    } // our own SIGINT
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

} // namespace schaukasten
