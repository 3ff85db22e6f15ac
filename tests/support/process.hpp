#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace schaukasten {

struct Finished {
    int status = 0; // exit status; 128 + signal if it was killed
    std::string out;
    std::string errors;
};

/// Runs a program (a path, or a name to be found in PATH) to its end in `folder`, with an empty
/// standard input. Throws std::runtime_error if it cannot be started.
Finished run(const std::vector<std::string>& command, const std::filesystem::path& folder);

} // namespace schaukasten
