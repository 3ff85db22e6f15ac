#pragma once

#include <string>
#include <string_view>

namespace schaukasten {

/// What a page says of a file that it fetches (Subresource Integrity): "sha384-oqVuAf…". A browser
/// uses the file only if it has these bytes.
std::string integrity_of(std::string_view bytes);

} // namespace schaukasten
