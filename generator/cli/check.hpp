#pragma once

#include "cli/build.hpp"

#include <filesystem>
#include <iosfwd>
#include <optional>

namespace schaukasten {

struct CheckOptions {
    BuildOptions build;
    bool due = false; // show what is due instead, by who is responsible
    std::optional<std::filesystem::path> findings{}; // a file for them, in the format; text besides
};

/// `schaukasten check`: everything that a build finds fault with, and what wants care besides;
/// writes nothing.
ExitStatus check_content(const CheckOptions& options, std::ostream& messages,
                         std::ostream& summary);

} // namespace schaukasten
