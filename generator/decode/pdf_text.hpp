#pragma once

#include <string>
#include <string_view>

namespace schaukasten {

/// Everything that a PDF says, as the answer to `schaukasten-medien text`: a line "text", then what
/// stands on no page, then each page behind a form feed. Throws Unusable if a part of it cannot be
/// read.
std::string text_of_pdf(std::string_view pdf);

} // namespace schaukasten
