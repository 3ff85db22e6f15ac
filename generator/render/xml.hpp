#pragma once

#include <string>
#include <string_view>

namespace schaukasten {

/// Text as XML 1.0 may hold it (2.2 Char): control characters, surrogates, U+FFFE and U+FFFF go.
/// Every string passes here before tinyxml2, which would write them.
std::string xml_text(std::string_view text);

} // namespace schaukasten
