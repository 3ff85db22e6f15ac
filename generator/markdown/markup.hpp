#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace schaukasten {

// Pieces of markup that the writers of rich text share; texts are escaped.

/// ` name="value"`
void append_attribute(std::string& out, std::string_view name, std::string_view value);

void append_number(std::string& out, std::uint32_t number);

/// Words for ears alone; `before` and `behind` are markup.
void append_hidden(std::string& out, std::string_view before, std::string_view words,
                   std::string_view behind);

} // namespace schaukasten
