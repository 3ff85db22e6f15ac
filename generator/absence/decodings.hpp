#pragma once

#include <string>
#include <string_view>

namespace schaukasten {

// One way of writing undone, wherever in a file it may stand; what is none stays as it is. Each
// line break remains one, or becomes a `joined_line` where it parts nothing, so that lines can
// still be counted; one that was written as a code becomes a blank.

/// "M&uuml;ller", "M&#xfc;ller"
std::string without_entities(std::string_view text);
/// "Mira M<b>ü</b>ller", without comments too
std::string without_tags(std::string_view text);
/// "M\u00fcller", "M\xfcller"
std::string without_json_escapes(std::string_view text);
/// "M%C3%BCller"
std::string without_percent_codes(std::string_view text);
/// vCard and iCalendar: folded lines, "\,"
std::string without_content_lines(std::string_view text);
/// Words that are parted at the end of a line, as in PDFs.
std::string without_hyphenation(std::string_view text);

} // namespace schaukasten
