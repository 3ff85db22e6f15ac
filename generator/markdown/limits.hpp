#pragma once

#include "base/rich_text.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace schaukasten {

/// What no text written by people exceeds, and what cmark-gfm would spend minutes on.
struct MarkdownLimits {
    static constexpr std::size_t bytes = std::size_t{256} * 1024;
    static constexpr std::size_t line_bytes = 20'000;
    static constexpr std::size_t lines = 10'000;
    static constexpr std::size_t nesting = 16;
    static constexpr std::size_t table_columns = 32;
    static constexpr std::size_t table_cells = 20'000;
    static constexpr std::size_t openers = 5'000; // of one kind: [ < * _ ` ~
    static constexpr std::size_t definition_bytes =
        4'000; // a link reference: it is copied to each use
    static constexpr std::size_t written_bytes = std::size_t{4} * 1024 * 1024;
};

struct LimitBreach {
    std::size_t offset = 0;
    std::string message; // German
};

/// Reads the text once, in linear time, before cmark-gfm may see it.
std::optional<LimitBreach> find_limit_breach(std::string_view markdown);

/// Whether an element lies in too many others, as indentation and cmark-gfm make it.
std::optional<std::string> find_depth_breach(int containers, int spans);

/// Whether a page could become too long by it, since references repeat what they stand for.
std::optional<LimitBreach> find_limit_breach(const RichText& text);

} // namespace schaukasten
