#pragma once

#include "cli/build.hpp"

#include <filesystem>
#include <iosfwd>
#include <string>

namespace schaukasten {

struct NewOptions {
    std::string type;  // "schule"
    std::string title; // of a Fachkraft: the school
    std::string id;    // else made from the title
    std::filesystem::path content = "content";
    unsigned jobs = 1;
};

/// `schaukasten new`: writes the file of a new record, never over one that is there, and says what
/// it still lacks.
ExitStatus new_record(const NewOptions& options, std::ostream& messages, std::ostream& summary);

} // namespace schaukasten
