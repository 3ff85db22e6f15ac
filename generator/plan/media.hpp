#pragma once

#include "model/directory.hpp"

#include <string>
#include <vector>

namespace schaukasten {

/// Files below content/medien that any record or text names, sorted, each once.
std::vector<std::string> named_media(const Directory& directory);

} // namespace schaukasten
