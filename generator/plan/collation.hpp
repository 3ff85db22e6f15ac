#pragma once

#include <string>
#include <string_view>

namespace schaukasten {

/// A key whose byte order is the order of dictionaries in that language (for German DIN 5007-1:
/// Ärztehaus before Bauhof; numbers by value, so that Haus 2 stands before Haus 10).
std::string collation_key(std::string_view text, std::string_view language);

} // namespace schaukasten
