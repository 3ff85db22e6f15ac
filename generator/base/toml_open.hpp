#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace schaukasten {

// What was opened in TOML and not closed: where it should have ended, and what to tell.

/// Whether a byte may stand in what an editor takes for a key: umlauts count.
bool is_key_byte(char c);

/// Whether a line is `[[zeiten]]` or `titel = …`: where a list is still open, it was to end before.
bool begins_section_or_field(std::string_view line);

/// Whether the three quotes at `closed` follow `feld =`: then they open a text, and the one opened
/// at `opened`, in an earlier line, was left open.
bool begins_other_text(std::string_view toml, std::size_t opened, std::size_t closed);

/// What to tell of a text of one line that does not end in its line.
std::string open_text_message(std::string_view toml, std::size_t opened);

} // namespace schaukasten
