#pragma once

#include "model/target.hpp"

#include <string>

namespace schaukasten {

/// Where a target's notes are: where it says, or else beside its folder, where a web server has
/// nothing to look for. "htdocs/" -> "htdocs.schaukasten"
std::string note_place(const Target& target);

std::string without_slash(std::string path);

} // namespace schaukasten
