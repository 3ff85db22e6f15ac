#pragma once

#include "base/handle.hpp"

#include <sys/types.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

// The programs of the system that reach other computers: ssh, rsync, rclone. They are started
// without a shell, with our environment and in English, so that what they say can be understood.

/// The name of the program, which is searched for as a shell does, and its arguments.
using Words = std::vector<std::string>;

struct ProgramResult {
    int status = 0; // 128 and more: ended by a signal
    std::string output;
    std::string errors;
};

/// Runs it to its end. `input` is what it reads; `on_output` gets what it writes as it comes, and
/// `output` stays empty then. Throws a WorldError if there is no such program.
ProgramResult run_program(const Words& words, std::string_view input = {},
                          const std::function<void(std::string_view)>& on_output = {});

/// One that answers to what it is told, for as long as this lives.
class Conversation {
public:
    explicit Conversation(const Words& words);
    ~Conversation();
    Conversation(const Conversation&) = delete;
    Conversation& operator=(const Conversation&) = delete;

    /// False if the program has ended.
    [[nodiscard]] bool send(std::string_view bytes);
    /// Exactly `count` bytes, or none if the program has ended before.
    [[nodiscard]] std::string receive(std::size_t count);
    /// What it had to say when it ended. Nothing can be sent or received any more.
    ProgramResult end();

private:
    pid_t child_ = -1;
    Handle to_;
    Handle from_;
    Handle errors_;
};

} // namespace schaukasten
