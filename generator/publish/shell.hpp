#pragma once

#include "model/target.hpp"
#include "publish/program.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// As one word to a shell, whatever is in it.
std::string shell_word(std::string_view word);

/// "ssh" with what every call of it needs; the host and what to do there are still to come.
Words ssh_words();

/// Where the shell is that a target's files are reached by: here, or on a server.
class Shell {
public:
    explicit Shell(const Target& target) : target_(target) {}

    /// Runs a script of the POSIX shell; `arguments` are its $1, $2, …
    [[nodiscard]] ProgramResult run(std::string_view script, const Words& arguments,
                                    std::string_view input = {}) const;

    /// "web@www.stadt.example:/srv/web/", for rsync.
    [[nodiscard]] std::string place(const std::string& path) const;

    [[nodiscard]] bool is_here() const { return target_.kind == TargetKind::Folder; }
    /// As messages call it; empty: here.
    [[nodiscard]] const std::string& host() const { return target_.host; }

private:
    Target target_;
};

} // namespace schaukasten
