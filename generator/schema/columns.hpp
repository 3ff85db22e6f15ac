#pragma once

#include <string>

namespace schaukasten {

/// As a table (CSV, RFC 4180): of each record type the columns of its list, in which a value is
/// named by the keys on the way to it, `zeiten.1.tag`, and what goes into them.
std::string column_list();

} // namespace schaukasten
