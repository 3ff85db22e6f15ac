#include "markdown/source_map.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

constexpr std::size_t search_window = 4096; // bytes; keeps the whole linear

/// What follows a line's offset is the text itself: no escapes, no trimmed line ends in between.
bool stands_in_file(std::string_view markdown, const Place& start) {
    const auto line = line_of(start.text, start.at.line);
    if (line.data() == nullptr) return false;
    const auto offset = static_cast<std::size_t>(line.data() - start.text.data()) +
                        offset_of_column(line, start.at.column);
    return start.text.substr(offset).starts_with(markdown);
}

} // namespace

SourceMap::SourceMap(std::string_view markdown, const Place& start)
    : markdown_(markdown), start_(start), verbatim_(stands_in_file(markdown, start)) {
    lines_.push_back(0);
    for (auto end = markdown.find('\n'); end != std::string_view::npos;
         end = markdown.find('\n', end + 1)) {
        lines_.push_back(end + 1);
    }
}

std::size_t SourceMap::line_start(int line) const {
    const auto index = static_cast<std::size_t>(std::max(line, 1) - 1);
    return index < lines_.size() ? lines_[index] : markdown_.size();
}

std::size_t SourceMap::content_start(int line, int quotes) const {
    auto at = line_start(line);
    for (; at < markdown_.size(); ++at) {
        const char c = markdown_[at];
        if (c == '>' && quotes > 0) {
            --quotes;
        } else if (c != ' ' && c != '\t') {
            break;
        }
    }
    return at;
}

std::size_t SourceMap::block_start(const Block& block) const {
    return std::min(line_start(block.line) + static_cast<std::size_t>(block.column - 1),
                    markdown_.size());
}

std::size_t SourceMap::find(const Block& block, int line, int column, std::string_view text,
                            std::size_t after) const {
    // Up to an escape or entity, which cmark-gfm has replaced, source and text are the same.
    const auto fits = [&](std::size_t at) {
        if (at >= markdown_.size()) return false;
        const auto source = markdown_.substr(at, text.size());
        const auto [there, wanted] = std::ranges::mismatch(source, text);
        return wanted == text.end() || (there != source.end() && (*there == '\\' || *there == '&'));
    };
    const bool known = line >= block.line && column > 0;
    const auto in_line = static_cast<std::size_t>(
        std::max(0, line > block.line ? column - block.column : column - 1));
    const auto guess =
        (line > block.line ? content_start(line, block.quotes) : line_start(line)) + in_line;
    if (known && guess >= after && fits(guess)) return guess;
    const auto found =
        markdown_.substr(after, search_window).find(text.substr(0, text.find_first_of("\n&\\")));
    return found == std::string_view::npos ? after : after + found;
}

Position SourceMap::position(std::size_t offset) {
    offset =
        std::min(offset, markdown_.size()); // a part of a text behind escapes may count past it
    const auto next = std::ranges::upper_bound(lines_, offset);
    const auto index = static_cast<std::size_t>(next - lines_.begin()) - 1;
    if (index != last_line_ || offset < last_offset_) {
        last_line_ = index;
        last_offset_ = lines_[index];
        last_column_ = 0;
    }
    const auto passed = markdown_.substr(last_offset_, offset - last_offset_);
    last_column_ += static_cast<int>(count_code_points(passed));
    last_offset_ = offset;
    const auto column = last_column_;
    if (index == 0) return {start_.at.line, start_.at.column + column};
    const Position position{start_.at.line + static_cast<int>(index), column + 1};
    if (verbatim_) return position;
    // Escapes have moved the text: better the start of it all than a wrong line.
    const auto before = markdown_.substr(lines_[index], offset - lines_[index]);
    const auto line = line_of(start_.text, position.line);
    return line.substr(0, before.size()) == before && !line.empty() ? position : start_.at;
}

} // namespace schaukasten
