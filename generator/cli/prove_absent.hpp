#pragma once

#include "absence/absence.hpp"
#include "cli/build.hpp"

#include <filesystem>
#include <iosfwd>
#include <optional>
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

/// Looks for the text in the output alone. Nothing if it is too short to be looked for.
std::optional<Absence> look_for(const std::string& text, const std::filesystem::path& output);

} // namespace schaukasten
