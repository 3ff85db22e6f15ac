#pragma once

#include <string>
#include <string_view>

namespace schaukasten {

/// What is wrong with a value that stands without quotes, in German and with the line to write;
/// empty if it is a number, a date, a time, true or false. `value` goes up to the line's end.
/// "name", "Südschule # bald neu"  ->  "Text braucht Anführungszeichen; schreiben Sie name = …"
std::string mistake_in_bare_value(std::string_view key, std::string_view value);

} // namespace schaukasten
