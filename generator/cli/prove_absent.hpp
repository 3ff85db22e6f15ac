#pragma once

#include "cli/build.hpp"

#include <filesystem>
#include <iosfwd>
#include <string>

namespace schaukasten {

struct AbsenceOptions {
    std::string text;
    std::filesystem::path output = "public";
    MessageFormat format = MessageFormat::Text;
};

/// `schaukasten check --prove-absent`: looks for the text in the output and in everything that
/// Schaukasten keeps beside it. Done: it is nowhere; ContentHasErrors: it is told where; Failed:
/// not all could be looked into, and so nothing is proved.
ExitStatus prove_absent(const AbsenceOptions& options, std::ostream& messages,
                        std::ostream& summary);

} // namespace schaukasten
