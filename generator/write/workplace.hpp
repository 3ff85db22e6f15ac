#pragma once

#include "write/folder.hpp"
#include "write/lock.hpp"
#include "write/manifest.hpp"
#include "write/output_options.hpp"

#include <optional>
#include <string>

namespace schaukasten {

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

/// Throws a WorldError if the output must not be one, is not ours, or another run writes there.
Workplace open_workplace(const OutputOptions& options);

} // namespace schaukasten
