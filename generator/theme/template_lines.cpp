#include "theme/template_lines.hpp"

#include <string>
#include <utility>

namespace schaukasten {
namespace {

using Kind = TemplateNode::Kind;

void take_prefix(std::string& text, std::string_view prefix) {
    if (text.starts_with(prefix)) text.erase(0, prefix.size());
}

/// `more` stands in the source right behind `node`, apart from comments.
bool joins(const TemplateNode& node, const TemplateNode& more) {
    if (node.kind != Kind::Literal || more.kind != Kind::Literal || more.text.empty()) return false;
    // a line start inside a literal is known by the line end before it
    return !more.starts_line || node.text.ends_with('\n');
}

} // namespace

void take_indent(std::vector<TemplateNode>& nodes, std::string_view blanks) {
    for (auto& node : nodes) {
        switch (node.kind) {
        case Kind::Literal:
            if (node.starts_line) take_prefix(node.text, blanks);
            break;
        case Kind::Block:
            take_prefix(node.indent, blanks);
            // lines of its own were taken theirs when the block was closed
            if (!node.own_lines) take_indent(node.children, blanks);
            break;
        default: take_prefix(node.indent, blanks); take_indent(node.children, blanks);
        }
    }
}

void join_literals(std::vector<TemplateNode>& nodes) {
    std::vector<TemplateNode> joined;
    joined.reserve(nodes.size());
    for (auto& node : nodes) {
        join_literals(node.children);
        if (!joined.empty() && joins(joined.back(), node)) {
            joined.back().text += node.text;
        } else {
            joined.push_back(std::move(node));
        }
    }
    nodes = std::move(joined);
}

} // namespace schaukasten
