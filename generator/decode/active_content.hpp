#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// What a PDF could do where somebody opens it, in one word each: "javascript", "anhang" (a file
/// inside it), "start" (a link that starts a program). Found by poppler, which sees into what is
/// compressed.
std::vector<std::string> active_content_of(std::string_view pdf);

} // namespace schaukasten
