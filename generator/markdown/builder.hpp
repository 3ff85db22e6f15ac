#pragma once

#include "base/rich_text.hpp"
#include "markdown/limits.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace schaukasten {

/// Puts a flat tree together in reading order.
class TreeBuilder {
public:
    using Kind = RichText::NodeKind;

    explicit TreeBuilder(std::string_view language) : language_(language) {}

    /// The node stays valid until the next one is made.
    RichText::Node& open(Kind kind, Position where);
    void close();
    RichText::Node& leaf(Kind kind, Position where);
    void text(std::string_view words, Position where);

    void set_text(RichText::Node& node, std::string_view text) { tree_.set_text(node, text); }
    void set_id(RichText::Node& node, std::string_view id) { tree_.set_id(node, id); }

    [[nodiscard]] RichText::Node& innermost() { return tree_.nodes[open_.back()]; }
    [[nodiscard]] bool is_inside(Kind kind) const;
    [[nodiscard]] std::size_t depth() const { return open_.size(); }
    /// Words of the innermost open node so far.
    [[nodiscard]] std::string words() const;

    /// References repeat what they stand for; the rest would be refused.
    [[nodiscard]] bool is_too_long() const {
        return tree_.characters.size() > MarkdownLimits::written_bytes;
    }

    /// The finished tree; every node is closed, or it is too long.
    RichText take() { return std::move(tree_); }

private:
    void finish_heading(std::uint32_t index);
    std::string unique_id(const std::string& slug);
    std::uint8_t depth_of_heading(std::uint8_t level);

    std::string language_;
    RichText tree_;
    std::vector<std::uint32_t> open_;
    std::vector<std::uint8_t> heading_levels_;  // of the headings that the next one may stand below
    std::unordered_map<std::string, int> uses_; // of a heading's id
};

} // namespace schaukasten
