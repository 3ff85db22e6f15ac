#pragma once

#include "cli/build.hpp"

#include <iosfwd>

namespace schaukasten {

struct CheckOptions {
    BuildOptions build;
    bool due = false; // show what is due instead, by who is responsible
};

/// `schaukasten check`: everything that a build finds fault with, and what wants care besides;
/// writes nothing.
ExitStatus check_content(const CheckOptions& options, std::ostream& messages,
                         std::ostream& summary);

} // namespace schaukasten
