#include "support/process.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/files.hpp"
#include "support/temporary_folder.hpp"

#include <stdexcept>

namespace schaukasten {

namespace {

/// In the child: makes `path` what file number `number` reads or writes.
void redirect(int number, const std::string& path, int flags) {
    const int opened = open(path.c_str(), flags | O_CLOEXEC, 0600);
    if (opened < 0 || dup2(opened, number) < 0) _exit(127);
}

} // namespace

Finished run(const std::vector<std::string>& command, const std::filesystem::path& folder) {
    const TemporaryFolder scratch;
    const auto out = (scratch / "out").string();
    const auto errors = (scratch / "errors").string();
    std::vector<char*> arguments;
    for (const auto& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);

    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("cannot start " + command.at(0));
    if (child == 0) {
        if (chdir(folder.c_str()) != 0) _exit(127);
        redirect(STDIN_FILENO, "/dev/null", O_RDONLY);
        redirect(STDOUT_FILENO, out, O_WRONLY | O_CREAT);
        redirect(STDERR_FILENO, errors, O_WRONLY | O_CREAT);
        execvp(arguments[0], arguments.data());
        _exit(127);
    }
    int status = 0;
    waitpid(child, &status, 0);
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    if (code == 127) throw std::runtime_error("cannot start " + command.at(0));
    return {code, read_file(out), read_file(errors)};
}

} // namespace schaukasten
