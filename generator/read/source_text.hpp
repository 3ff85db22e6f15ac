#pragma once

#include "base/diagnostics.hpp"

#include <string>
#include <string_view>

namespace schaukasten {

/// Makes text of a file's bytes: a byte order mark goes, line ends become '\n'. Reports the first
/// byte that is not UTF-8 and the first character that has no business in a text: control
/// characters, and those that turn the reading direction unseen (bidi controls, which can make
/// a text look different from what it says). False if there is one.
bool clean_text(std::string& bytes, std::string_view shown_path, Diagnostics& diagnostics);

/// Names in German the first such character of a text, if it has one: TOML can also write it as
/// "\u0007".
std::string hidden_character(std::string_view text);

} // namespace schaukasten
