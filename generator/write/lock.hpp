#pragma once

#include "write/folder.hpp"

namespace schaukasten {

/// Held as long as it lives, by one run at a time; gone with its process, however that ends.
class RunLock {
public:
    /// Throws a WorldError if another run holds it; `state` is the folder with the lock file.
    RunLock(const Folder& state, const std::filesystem::path& output);

private:
    Handle file_;
};

} // namespace schaukasten
