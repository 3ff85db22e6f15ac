#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

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
};

} // namespace schaukasten
