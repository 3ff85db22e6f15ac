#pragma once

#include <cstddef>
#include <string>

namespace schaukasten {

class ContentFolder;

/// The bytes of a file that has to be there. Throws WorldError if it cannot be read.
std::string must_read(const ContentFolder& folder, const std::string& name, std::size_t most);

} // namespace schaukasten
