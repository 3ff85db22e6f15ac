#pragma once

#include "write/folder.hpp"

#include <string>

namespace schaukasten {

/// Removes a file and the folders that it leaves empty; follows no symbolic link. Nothing there is
/// fine.
void remove_path(const Folder& tree, const std::string& path);

} // namespace schaukasten
