#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace schaukasten {

struct LineMistake {
    std::size_t at = 0; // byte in the line
    std::string message;
};

/// What is wrong with a line of TOML that is no note and does not begin with `key =`: a colon for
/// the equals sign, a blank in the key, a note with // and what else people bring along.
/// Nothing if the library may judge.
std::optional<LineMistake> mistake_in_line(std::string_view line);

/// The same of a line that begins with `[`.
std::optional<LineMistake> mistake_in_header(std::string_view line);

/// What is wrong with what stands behind a whole value; `rest` begins there, `quote` ended it.
std::optional<LineMistake> mistake_behind_value(std::string_view rest, char quote);

/// Whether `text` is one of „ “ ” » « ‚ ‘ ’ or begins with it.
bool begins_with_typographic_quote(std::string_view text);

/// What to tell of a key with letters or signs that none can have.
std::string wrong_key_message(std::string_view key);

} // namespace schaukasten
