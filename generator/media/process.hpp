#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace schaukasten {

/// What a process may use at most. A child that decodes foreign bytes gets no more than that.
struct ProcessLimits {
    std::uint64_t memory = std::uint64_t{1536} * 1024 * 1024; // address space, bytes
    std::uint64_t file_size = std::uint64_t{32} * 1024 * 1024;
    unsigned cpu_seconds = 20;
    unsigned open_files = 64;
    std::chrono::milliseconds wall_time{60'000};
    std::size_t answer = 64UL * 1024; // bytes on stdout
};

struct ProcessRequest {
    std::filesystem::path program;
    std::vector<std::string> arguments;
    int input = -1;  // descriptor that becomes its stdin
    int folder = -1; // descriptor of the folder that it works in
    ProcessLimits limits;
};

struct ProcessResult {
    enum class End : std::uint8_t { Done, Failed, Crashed, TimedOut };

    End end = End::Failed;
    std::string answer; // what it wrote to stdout
};

/// Runs a program without a shell, with an empty environment, no new privileges, its stderr unread
/// and no descriptor but those named. It dies with this process. Throws a WorldError if it cannot
/// be started. May be called from several threads.
ProcessResult run_process(const ProcessRequest& request);

} // namespace schaukasten
