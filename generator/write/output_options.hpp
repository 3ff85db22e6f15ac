#pragma once

#include "base/output_file.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace schaukasten {

enum class Switching : std::uint8_t {
    AtOnce,     // file by file only where the two trees cannot be exchanged
    FileByFile, // as if they could never be exchanged
};

struct OutputOptions {
    std::filesystem::path output;
    std::filesystem::path content;            // kept out of the output; may be empty
    std::filesystem::path theme;              // likewise
    std::map<std::string, std::string> facts; // for the manifest's head: "basis_url", "drafts"
    Switching switching = Switching::AtOnce;
    /// What lies beside a file and comes from it alone, if anything; called by several threads.
    std::function<std::vector<OutputFile>(const OutputFile&)> companions{};
};

} // namespace schaukasten
