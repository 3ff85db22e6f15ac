#pragma once

#include <string_view>

namespace schaukasten {

/// Line and column count from 1, columns in code points. Line 0: the file as a whole.
struct Position {
    int line = 0;
    int column = 0;

    friend auto operator<=>(const Position&, const Position&) = default;
};

/// Views someone else's text: a spot in a file of content/ or of a theme, for a message.
/// `path` is shown to the reader as it stands; `text` is the whole file, for the quoted line.
struct Place {
    std::string_view path;
    std::string_view text;
    Position at;
};

/// Position of byte `offset` in `text`, counted as `Position` says.
Position position_of(std::string_view text, std::size_t offset);

/// Line `number` of `text` without its line end; empty if there is none.
std::string_view line_of(std::string_view text, int number);

} // namespace schaukasten
