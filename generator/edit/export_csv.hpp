#pragma once

#include "read/content.hpp"

#include <cstddef>
#include <string>

namespace schaukasten {

/// All records of a type as a table for a spreadsheet: a column for the id, for each field of the
/// type, and for what is used of its tables and translations. `import_csv` reads it back without
/// loss.
std::string export_csv(const Content& content, std::size_t type);

} // namespace schaukasten
