#pragma once

#include "cli/build.hpp"
#include "edit/import_register.hpp"

#include <filesystem>
#include <iosfwd>
#include <string>

namespace schaukasten {

struct ImportOptions {
    std::filesystem::path file;
    RegisterSelection selection; // of a register
    std::string type;            // of a list: "schulen"
    std::filesystem::path content = "content";
    bool write = false; // else only the plan is shown
    MessageFormat format = MessageFormat::Text;
    unsigned jobs = 1;
};

/// `schaukasten import register`: shows what would be written, and writes it if told to.
ExitStatus import_register(const ImportOptions& options, std::ostream& messages,
                           std::ostream& summary);

/// `schaukasten import csv`: the same with a list of records of one type.
ExitStatus import_list(const ImportOptions& options, std::ostream& messages, std::ostream& summary);

struct ExportOptions {
    std::string type;
    std::filesystem::path output; // empty: where the summary goes
    std::filesystem::path content = "content";
    bool overwrite = false;
    MessageFormat format = MessageFormat::Text;
    unsigned jobs = 1;
};

/// `schaukasten export csv`.
ExitStatus export_list(const ExportOptions& options, std::ostream& messages, std::ostream& summary);

} // namespace schaukasten
