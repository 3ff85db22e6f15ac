#pragma once

#include "base/libraries.hpp"

#include <string>

namespace schaukasten {

/// For `--version`: the program's own, then the libraries that it runs with and those that are a
/// part of it, so that the town's IT can compare them with what is known to be weak; last, whether
/// a build is kept to its folders.
std::string version_text(Library arguments_library);

} // namespace schaukasten
