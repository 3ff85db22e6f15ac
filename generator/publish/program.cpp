#include "publish/program.hpp"

#include "base/world_error.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <optional>

namespace schaukasten {
namespace {

constexpr std::size_t longest_complaint = 65536;

struct Pipe {
    Handle read;
    Handle write;
};

Pipe make_pipe(const std::string& program) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw_world_error("starten", program, errno);
    return {Handle(ends[0]), Handle(ends[1])};
}

/// Ours, in English.
std::vector<std::string> environment() {
    std::vector<std::string> all{"LC_ALL=C"};
    for (auto* const* each = environ; *each != nullptr; ++each) {
        const std::string_view line = *each;
        if (!line.starts_with("LC_") && !line.starts_with("LANG")) all.emplace_back(line);
    }
    return all;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> all;
    all.reserve(texts.size() + 1);
    for (auto& text : texts) all.push_back(text.data());
    all.push_back(nullptr);
    return all;
}

/// What another process is started with; gives it back.
class SpawnWishes {
public:
    SpawnWishes(int input, int output, int errors) {
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO);
        posix_spawnattr_init(&attributes);
        sigset_t usual;
        sigemptyset(&usual);
        sigaddset(&usual, SIGPIPE); // which we ignore ourselves
        posix_spawnattr_setsigdefault(&attributes, &usual);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    }
    ~SpawnWishes() {
        posix_spawn_file_actions_destroy(&actions);
        posix_spawnattr_destroy(&attributes);
    }
    SpawnWishes(const SpawnWishes&) = delete;
    SpawnWishes& operator=(const SpawnWishes&) = delete;

    posix_spawn_file_actions_t actions{};
    posix_spawnattr_t attributes{};
};

pid_t start(Words words, int input, int output, int errors) {
    ::signal(SIGPIPE, SIG_IGN); // a program that ends before it has read all is told otherwise
    auto variables = environment();
    const auto name = words.front();
    const SpawnWishes wishes(input, output, errors);
    pid_t child = -1;
    const int error = ::posix_spawnp(&child, name.c_str(), &wishes.actions, &wishes.attributes,
                                     pointers(words).data(), pointers(variables).data());
    if (error == ENOENT) {
        throw WorldError(fmt::format("Das Programm »{}« fehlt auf diesem Rechner; richten Sie das "
                                     "Paket »{}« ein.",
                                     name, name == "ssh" ? "openssh-client" : name));
    }
    if (error != 0) throw_world_error("starten", name, error);
    return child;
}

/// A file in memory: what a program complains of never blocks it.
Handle complaints(const std::string& program) {
    Handle file(::memfd_create("errors", MFD_CLOEXEC));
    if (!file.is_open()) throw_world_error("starten", program, errno);
    return file;
}

std::string read_complaints(const Handle& file) {
    if (::lseek(file.get(), 0, SEEK_SET) != 0) return {};
    return read_up_to(file.get(), longest_complaint).value_or("");
}

int status_of(pid_t child) {
    int status = 0;
    uninterrupted([&] { return ::waitpid(child, &status, 0); });
    constexpr int by_signal = 128;
    return WIFEXITED(status) ? WEXITSTATUS(status) : by_signal + WTERMSIG(status);
}

/// Writes what there is room for; closes the pipe at the end of the input, or if nobody reads it.
void feed(Handle& to, std::string_view& input) {
    const auto written = ::write(to.get(), input.data(), input.size());
    if (written > 0) input.remove_prefix(static_cast<std::size_t>(written));
    const bool is_broken = written < 0 && errno != EAGAIN && errno != EINTR;
    if (input.empty() || is_broken) to = Handle();
}

} // namespace

ProgramResult run_program(const Words& words, std::string_view input,
                          const std::function<void(std::string_view)>& on_output) {
    auto in = make_pipe(words.front());
    auto out = make_pipe(words.front());
    const auto errors = complaints(words.front());
    const auto child = start(words, in.read.get(), out.write.get(), errors.get());
    in.read = Handle();
    out.write = Handle();
    ::fcntl(in.write.get(), F_SETFL, O_NONBLOCK);
    if (input.empty()) in.write = Handle();

    ProgramResult result;
    std::array<char, 65536> part{};
    for (bool is_open = true; is_open;) {
        std::array<pollfd, 2> ready{
            {{out.read.get(), POLLIN, 0}, {in.write.get(), POLLOUT, 0}}}; // a closed one is -1
        if (uninterrupted([&] { return ::poll(ready.data(), ready.size(), -1); }) < 0) break;
        if (ready[1].revents != 0) feed(in.write, input);
        if (ready[0].revents == 0) continue;
        const auto got =
            uninterrupted([&] { return ::read(out.read.get(), part.data(), part.size()); });
        is_open = got > 0;
        if (!is_open) break;
        const std::string_view bytes(part.data(), static_cast<std::size_t>(got));
        if (on_output)
            on_output(bytes);
        else
            result.output += bytes;
    }
    in.write = Handle();
    result.status = status_of(child);
    result.errors = read_complaints(errors);
    return result;
}

Conversation::Conversation(const Words& words) {
    auto in = make_pipe(words.front());
    auto out = make_pipe(words.front());
    errors_ = complaints(words.front());
    child_ = start(words, in.read.get(), out.write.get(), errors_.get());
    to_ = std::move(in.write);
    from_ = std::move(out.read);
}

Conversation::~Conversation() {
    end();
}

bool Conversation::send(std::string_view bytes) {
    return write_all(to_.get(), bytes);
}

std::string Conversation::receive(std::size_t count) {
    auto bytes = read_up_to(from_.get(), count);
    return bytes && bytes->size() == count ? std::move(*bytes) : std::string{};
}

ProgramResult Conversation::end() {
    if (child_ < 0) return {};
    to_ = Handle();
    from_ = Handle();
    ProgramResult result;
    result.status = status_of(std::exchange(child_, -1));
    result.errors = read_complaints(errors_);
    return result;
}

} // namespace schaukasten
