#pragma once

#include "read/content.hpp"

#include <string>

namespace schaukasten {

/// What an import of a register asks to be written into content/quellen.toml; empty if it stands
/// there already.
std::string source_note(const Content& content);

} // namespace schaukasten
