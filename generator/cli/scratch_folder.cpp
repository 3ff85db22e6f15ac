#include "cli/scratch_folder.hpp"

#include "base/world_error.hpp"

#include <stdlib.h> // mkdtemp is POSIX

#include <cerrno>
#include <string>
#include <system_error>

namespace schaukasten {

ScratchFolder::ScratchFolder() {
    auto pattern = (std::filesystem::temp_directory_path() / "schaukasten-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw_world_error("anlegen", pattern, errno);
    path_ = pattern;
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

} // namespace schaukasten
