#pragma once

#include "cli/build.hpp"

#include <filesystem>
#include <iosfwd>
#include <string>

namespace schaukasten {

struct ImportOptions {
    std::filesystem::path file;
    std::string area;
    std::filesystem::path content = "content";
    bool write = false; // else only the plan is shown
    MessageFormat format = MessageFormat::Text;
    unsigned jobs = 1;
};

/// `schaukasten import register`: shows what would be written, and writes it if told to.
ExitStatus import_register(const ImportOptions& options, std::ostream& messages,
                           std::ostream& summary);

} // namespace schaukasten
