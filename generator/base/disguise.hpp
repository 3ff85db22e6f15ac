#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace schaukasten {

/// What an editor cannot see in a name: it looks right and is another.
struct Disguise {
    std::string plain;     // the name as it looks
    std::string_view what; // German, with its article: "ein unsichtbares Zeichen"
};

/// Pasted from a text program or the web: blanks of no width, hard spaces, Cyrillic and Greek
/// letters in the shape of Latin ones. REQUIRES: valid UTF-8.
std::optional<Disguise> disguise_in(std::string_view name);

} // namespace schaukasten
