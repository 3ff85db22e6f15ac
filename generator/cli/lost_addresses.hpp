#pragma once

#include <string>
#include <vector>

namespace schaukasten {

// An address once published stays: readers have bookmarks, flyers are printed. What leads on from
// one that is no more, in German. From a person's page nothing leads to another: who worked there
// before stays nobody's business.

/// For a message about one address, "/schulen/suedschule/".
std::string way_out_of(const std::string& address);

/// All of them, each in a line, and what to do.
std::string ways_out_of(const std::vector<std::string>& addresses);

} // namespace schaukasten
