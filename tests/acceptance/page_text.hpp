#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace schaukasten::test {

// Reads a finished page as a reader does, without any code of the generator.

/// The words inside <main>, tags gone, white space folded, the usual entities resolved.
std::string words_of(std::string_view page);

/// The targets of the links inside <main> as paths from the site's root ("schulen/suedschule/"),
/// in their order. `folder` is the page's own, with '/' at the end.
std::vector<std::string> links_of(std::string_view page, std::string_view folder);

} // namespace schaukasten::test
