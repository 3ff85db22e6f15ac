#pragma once

#include <cstddef>
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

/// A position inside a part of a file, seen from the whole; the part begins at `start`. Where that
/// is line 0, the part is the whole.
Position moved(Position inside, Position start);

/// Byte at which a column of a line begins; its end, if the line is shorter. REQUIRES: valid UTF-8.
std::size_t offset_of_column(std::string_view line, int column);

/// Line `number` of `text` without its line end; empty if there is none.
std::string_view line_of(std::string_view text, int number);

} // namespace schaukasten
