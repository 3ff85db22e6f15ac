#pragma once

#include <string>
#include <string_view>

namespace schaukasten {

/// What is wrong with a value that stands without quotes, in German and with the line to write;
/// empty if it is a number, a date, a time, true or false. `value` goes up to the line's end.
/// "name", "Südschule # bald neu"  ->  "Text braucht Anführungszeichen; schreiben Sie name = …"
std::string mistake_in_bare_value(std::string_view key, std::string_view value);

/// „Südschule“, ´Südschule´ and ,,Südschule'' as Südschule.
std::string_view without_odd_quotes(std::string_view text);

/// How to write what stands there: "Südschule" in quotes, without those of a text program; dates
/// and numbers as they are.
std::string as_toml(std::string_view value);

} // namespace schaukasten
