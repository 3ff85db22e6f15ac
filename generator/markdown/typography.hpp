#pragma once

#include "base/rich_text.hpp"

#include <cstdint>
#include <string_view>

namespace schaukasten {

/// Sets the quotes and dashes of a language in the texts of nodes [from, to), which belong to one
/// block:  "Fest" -> „Fest“   'Fest' -> ‚Fest‘   geht's -> geht’s   -- -> –   ... -> …
/// Code and addresses stay as they are. A quote may open in one node and close in another.
void set_typography(RichText& text, std::uint32_t from, std::uint32_t to,
                    std::string_view language);

} // namespace schaukasten
