#include "markdown/builder.hpp"

#include "base/slug.hpp"
#include "markdown/typography.hpp"

#include <algorithm>

namespace schaukasten {

RichText::Node& TreeBuilder::leaf(Kind kind, Position where) {
    auto& node = tree_.nodes.emplace_back();
    node.kind = kind;
    node.where = where;
    node.end = static_cast<std::uint32_t>(tree_.nodes.size());
    return node;
}

RichText::Node& TreeBuilder::open(Kind kind, Position where) {
    open_.push_back(static_cast<std::uint32_t>(tree_.nodes.size()));
    return leaf(kind, where);
}

void TreeBuilder::text(std::string_view words, Position where) {
    if (words.empty()) return;
    set_text(leaf(Kind::Text, where), words);
}

bool TreeBuilder::is_inside(Kind kind) const {
    return std::ranges::any_of(open_,
                               [&](std::uint32_t at) { return tree_.nodes[at].kind == kind; });
}

std::string TreeBuilder::words() const {
    return words_of(tree_, open_.back() + 1, static_cast<std::uint32_t>(tree_.nodes.size()));
}

void TreeBuilder::close() {
    const auto index = open_.back();
    open_.pop_back();
    const auto end = static_cast<std::uint32_t>(tree_.nodes.size());
    const auto kind = tree_.nodes[index].kind;
    tree_.nodes[index].end = end;
    if (kind == Kind::Paragraph || kind == Kind::Heading || kind == Kind::TableCell) {
        set_typography(tree_, index + 1, end, language_);
    }
    if (kind == Kind::Heading) finish_heading(index);
}

std::uint8_t TreeBuilder::depth_of_heading(std::uint8_t level) {
    while (!heading_levels_.empty() && heading_levels_.back() >= level) heading_levels_.pop_back();
    heading_levels_.push_back(level);
    return static_cast<std::uint8_t>(heading_levels_.size());
}

std::string TreeBuilder::unique_id(const std::string& slug) {
    auto& uses = uses_[slug]; // the map's nodes do not move
    if (++uses == 1) return slug;
    // "a-2" may itself be a heading: count on, never back, so that it all stays linear.
    auto id = slug + '-' + std::to_string(uses);
    while (uses_.contains(id)) id = slug + '-' + std::to_string(++uses);
    uses_[id] = 1;
    return id;
}

void TreeBuilder::finish_heading(std::uint32_t index) {
    auto& node = tree_.nodes[index];
    node.level = depth_of_heading(node.level);
    auto slug = slug_of(words_of(tree_, index + 1, node.end));
    if (slug.empty()) slug = "abschnitt";
    // Footnotes have the ids fn-1 and fnref-1; a selector cannot begin with a digit.
    const bool is_number = slug.front() >= '0' && slug.front() <= '9';
    if (is_number || slug.starts_with("fn-") || slug.starts_with("fnref-")) {
        slug.insert(0, "abschnitt-");
    }
    set_id(node, unique_id(slug));
}

} // namespace schaukasten
