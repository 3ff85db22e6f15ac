#include "publish/shell.hpp"

#include <filesystem>

namespace schaukasten {

std::string shell_word(std::string_view word) {
    std::string text = "'";
    for (const char c : word) {
        if (c == '\'')
            text += "'\\''";
        else
            text += c;
    }
    return text + "'";
}

Words ssh_words() {
    // It never asks and never waits for ever, since mostly nobody is there to answer.
    return {"ssh",
            "-T",
            "-x",
            "-o",
            "BatchMode=yes",
            "-o",
            "ConnectTimeout=20",
            "-o",
            "ServerAliveInterval=15",
            "-o",
            "ServerAliveCountMax=4"};
}

ProgramResult Shell::run(std::string_view script, const Words& arguments,
                         std::string_view input) const {
    Words words{"sh", "-c", std::string(script), "schaukasten"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    if (is_here()) return run_program(words, input);

    std::string line; // which the shell there takes apart again
    for (const auto& word : words) line += (line.empty() ? "" : " ") + shell_word(word);
    auto call = ssh_words();
    if (!target_.user.empty()) call.insert(call.end(), {"-l", target_.user});
    call.insert(call.end(), {"--", target_.host, line});
    return run_program(call, input);
}

std::string Shell::place(const std::string& path) const {
    if (is_here()) return std::filesystem::absolute(path).string();
    // No host of that name in a path, and no option.
    const auto sound = path.starts_with('/') ? path : "./" + path;
    const auto account = target_.user.empty() ? target_.host : target_.user + "@" + target_.host;
    return account + ":" + sound;
}

} // namespace schaukasten
