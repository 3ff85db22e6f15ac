#include "media/process.hpp"

#include "base/handle.hpp"
#include "base/world_error.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace schaukasten {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int could_not_start = 127;

struct Pipe {
    Handle read;
    Handle write;
};

Pipe make_pipe(const ProcessRequest& request) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw_world_error("starten", request.program, errno);
    return {Handle(ends[0]), Handle(ends[1])};
}

// From here to exec we are the child of a program with several threads: only calls that are safe
// in a signal handler are allowed.

bool limit(__rlimit_resource resource, std::uint64_t most) {
    const rlimit value{most, most};
    return ::setrlimit(resource, &value) == 0;
}

bool set_limits(const ProcessLimits& limits) {
    bool ok = limit(RLIMIT_CPU, limits.cpu_seconds) && limit(RLIMIT_FSIZE, limits.file_size) &&
              limit(RLIMIT_NOFILE, limits.open_files) && limit(RLIMIT_CORE, 0);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // which map terabytes
    ok = ok && limit(RLIMIT_AS, limits.memory);
#endif
    return ok && ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0;
}

[[noreturn]] void become(const ProcessRequest& request, int output, int nothing,
                         char* const* arguments) {
    // Its libraries put temporary files there, too: where it works.
    static constexpr std::array<const char*, 5> environment{
        "LC_ALL=C", "VIPS_CONCURRENCY=1", "MALLOC_ARENA_MAX=2", "TMPDIR=.", nullptr};
    ::setpgid(0, 0);
    const bool ready = ::dup2(request.input >= 0 ? request.input : nothing, STDIN_FILENO) >= 0 &&
                       ::dup2(output, STDOUT_FILENO) >= 0 && ::dup2(nothing, STDERR_FILENO) >= 0 &&
                       (request.folder < 0 || ::fchdir(request.folder) == 0) &&
                       ::close_range(STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC) == 0 &&
                       set_limits(request.limits);
    // execve does not write to the strings; its type is older than const.
    if (ready)
        ::execve(request.program.c_str(), arguments, const_cast<char* const*>(environment.data()));
    ::_exit(could_not_start);
}

/// False when the time is over, or more came than is allowed.
bool read_answer(int from, const ProcessLimits& limits, Clock::time_point end,
                 std::string& answer) {
    std::array<char, 4096> part{};
    while (true) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        if (left <= 0) return false;
        pollfd ready{from, POLLIN, 0};
        if (uninterrupted([&] { return ::poll(&ready, 1, static_cast<int>(left)); }) <= 0)
            continue; // the time decides
        const auto got = uninterrupted([&] { return ::read(from, part.data(), part.size()); });
        if (got <= 0) return got == 0;
        answer.append(part.data(), static_cast<std::size_t>(got));
        if (answer.size() > limits.answer) return false;
    }
}

/// The answer has ended; a process that lives on is given the rest of its time.
bool wait_until(pid_t child, Clock::time_point end, int& status) {
    while (uninterrupted([&] { return ::waitpid(child, &status, WNOHANG); }) == 0) {
        if (Clock::now() >= end) return false;
        ::poll(nullptr, 0, 1);
    }
    return true;
}

ProcessResult::End end_of(int status, const ProcessRequest& request) {
    if (!WIFEXITED(status)) return ProcessResult::End::Crashed;
    if (WEXITSTATUS(status) == could_not_start)
        throw_world_error("starten", request.program, ENOEXEC);
    return WEXITSTATUS(status) == 0 ? ProcessResult::End::Done : ProcessResult::End::Failed;
}

} // namespace

ProcessResult run_process(const ProcessRequest& request) {
    if (::access(request.program.c_str(), X_OK) != 0)
        throw_world_error("starten", request.program, errno);
    auto output = make_pipe(request);
    const Handle nothing(::open("/dev/null", O_RDWR | O_CLOEXEC));
    if (!nothing.is_open()) throw_world_error("öffnen", "/dev/null", errno);
    auto words = request.arguments;
    words.insert(words.begin(), request.program.filename().string());
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);

    const auto end = Clock::now() + request.limits.wall_time;
    const auto child = ::fork();
    if (child < 0) throw_world_error("starten", request.program, errno);
    if (child == 0) become(request, output.write.get(), nothing.get(), arguments.data());
    output.write = Handle();

    ProcessResult result;
    int status = 0;
    const bool answered = read_answer(output.read.get(), request.limits, end, result.answer);
    if (answered && wait_until(child, end, status)) {
        result.end = end_of(status, request);
        return result;
    }
    ::kill(-child, SIGKILL); // with whatever it started
    ::kill(child, SIGKILL);  // if it had no time to lead its group
    uninterrupted([&] { return ::waitpid(child, &status, 0); });
    result.end = ProcessResult::End::TimedOut;
    return result;
}

} // namespace schaukasten
