#pragma once

#include <string>
#include <string_view>

namespace schaukasten {

/// A string of JSON (RFC 8259) with its quotation marks. "<" is written by its number, so that the
/// text may stand in a <script> of HTML, whatever it says.
void append_json_text(std::string& out, std::string_view text);

} // namespace schaukasten
