#pragma once

#include "base/place.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace schaukasten {

/// Views someone else's text. Knows where each spot of a Markdown text stands in its file.
class SourceMap {
public:
    SourceMap(std::string_view markdown, const Place& start);

    /// Where cmark-gfm's block lies, as it says; `quotes`: how many block quotes are around it.
    struct Block {
        int line = 1;
        int column = 1;
        int quotes = 0;
    };

    /// Offset in the Markdown of what cmark-gfm puts at `line`:`column` (from 1, bytes, a
    /// continuation line's marks and indent ignored). `text` is what must stand there: where
    /// cmark-gfm errs, it is looked for from `after` on.
    [[nodiscard]] std::size_t find(const Block& block, int line, int column, std::string_view text,
                                   std::size_t after) const;
    [[nodiscard]] std::size_t block_start(const Block& block) const;

    /// Fast where offsets grow, as on a walk through the text.
    [[nodiscard]] Position position(std::size_t offset);
    [[nodiscard]] Place place(Position at) const { return {start_.path, start_.text, at}; }

private:
    [[nodiscard]] std::size_t line_start(int line) const;
    [[nodiscard]] std::size_t content_start(int line, int quotes) const;

    std::string_view markdown_;
    Place start_;
    std::vector<std::size_t> lines_; // offset of each line's first byte
    std::size_t last_line_ = 0;      // index of the line of the last position, and how far it has
    std::size_t last_offset_ = 0;    // been counted
    int last_column_ = 0;
    bool verbatim_ = true; // the file holds the text as it is, without escapes
};

} // namespace schaukasten
