#pragma once

#include <string>
#include <string_view>

namespace schaukasten {

/// Appends an address as an attribute value: what no URL may hold is percent-encoded, the rest
/// escaped as HTML.  "a b&c" -> "a%20b&amp;c"
void append_address(std::string& out, std::string_view address);

} // namespace schaukasten
