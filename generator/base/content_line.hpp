#pragma once

#include <string>
#include <string_view>

namespace schaukasten {

// Content lines, as vCard (RFC 6350) and iCalendar (RFC 5545) have them: "NAME:value", ended by
// CRLF, folded at 75 bytes.

/// A text as a value: backslash, comma, semicolon and line break are written with a backslash;
/// other control characters are left out.
std::string content_line_text(std::string_view text);

/// The line with its end, folded so that no part is longer than 75 bytes; never splits a UTF-8
/// sequence. REQUIRES: `line` holds no line break.
std::string content_line(std::string_view line);

} // namespace schaukasten
