#pragma once

#include "base/diagnostics.hpp"
#include "markdown/builder.hpp"
#include "markdown/source_map.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// What stands in a line of text, checked and put into the tree. Offsets are those of the Markdown.
class Inlines {
public:
    Inlines(TreeBuilder& builder, SourceMap& map, Diagnostics& diagnostics)
        : builder_(builder), map_(map), diagnostics_(diagnostics) {}

    /// Addresses in the words become links.
    void text(std::string_view words, std::size_t offset);
    /// The same, with ~~ struck out ~~; `ends_later`: a later text beside this one may close it.
    void text_with_strikes(std::string_view words, std::size_t offset, bool ends_later);
    static bool ends_strike(std::string_view words);
    /// Before the innermost node is closed.
    void close_strike();
    void open_link(std::string_view destination, std::size_t offset);
    void close_link();
    void image(std::string_view path, std::string_view words, std::size_t offset);
    void footnote_reference(std::uint32_t number, std::size_t offset);
    /// `block` tells blocks apart: in each one, only the opening tags are reported.
    void raw_html(std::string_view html, std::size_t offset, int block);

    void error(std::size_t offset, std::string message) {
        diagnostics_.error(map_.place(map_.position(offset)), std::move(message));
    }

private:
    void warn_of_missing_footnote(std::string_view words, std::size_t offset);

    TreeBuilder& builder_;
    SourceMap& map_;
    Diagnostics& diagnostics_;
    std::size_t strike_depth_ = 0;          // of an open ~~; 0: none
    std::vector<std::uint32_t> references_; // so far, by footnote
    int html_block_ = 0;                    // in which HTML has been reported
};

} // namespace schaukasten
