#pragma once

#include "write/folder.hpp"

#include <string>

namespace schaukasten {

/// Exchanges two folders in one step. False where the file system or a mount point does not let it.
bool exchange_folders(const Folder& a, const std::string& name_a, const Folder& b,
                      const std::string& name_b);

/// Moves a folder to where nothing, or an empty folder, is.
void move_folder(const Folder& from, const std::string& name, const Folder& to,
                 const std::string& new_name);

} // namespace schaukasten
