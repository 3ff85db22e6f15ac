#pragma once

#include "write/folder.hpp"
#include "write/lock.hpp"
#include "write/manifest.hpp"
#include "write/output_options.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace schaukasten {

/// Where the output lies, and the folder beside it; nobody else writes there as long as it lives.
struct OutputClaim {
    std::filesystem::path output;
    std::filesystem::path parent;
    std::filesystem::path state; // <parent>/.schaukasten/<name>
    RunLock lock;
};

/// Throws a WorldError if the output must not be one, is not ours, or another run writes there.
OutputClaim claim_output(const OutputOptions& options);

/// The folders that a build works in; nobody else does as long as it lives.
struct Workplace {
    Folder parent; // of the output
    std::string name;
    Folder state; // <parent>/.schaukasten/<name>, with "new" and "old"
    RunLock lock;
    std::optional<Folder> output; // nothing before the first build
    std::optional<Manifest> last; // nothing before the first build
    Folder fresh;                 // "new", empty at first
};

/// Throws a WorldError if the output is not ours.
Workplace open_workplace(const OutputOptions& options, OutputClaim claim);

} // namespace schaukasten
