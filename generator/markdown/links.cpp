#include "markdown/links.hpp"

#include <algorithm>

namespace schaukasten {

using Kind = RichText::NodeKind;
using LinkKind = RichText::LinkKind;

PathAndAnchor split_destination(std::string_view destination) {
    const auto hash = destination.find('#');
    if (hash == std::string_view::npos) return {destination, {}};
    return {destination.substr(0, hash), destination.substr(hash + 1)};
}

std::vector<std::uint32_t> links_of(const RichText& text, LinkKind kind) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < text.nodes.size(); ++i) {
        const auto& node = text.nodes[i];
        const bool leads = node.kind == Kind::Link || node.kind == Kind::Image;
        if (leads && node.link_kind == kind) found.push_back(i);
    }
    return found;
}

std::vector<std::string_view> anchors_of(const RichText& text) {
    std::vector<std::string_view> anchors;
    for (const auto& node : text.nodes) {
        if (node.kind == Kind::Heading) anchors.push_back(text.id_of(node));
    }
    return anchors;
}

bool has_anchor(const RichText& text, std::string_view anchor) {
    return std::ranges::any_of(text.nodes, [&](const RichText::Node& node) {
        return node.kind == Kind::Heading && text.id_of(node) == anchor;
    });
}

void link_to_record(RichText& text, std::uint32_t link, RecordTarget target,
                    std::string_view anchor) {
    auto& node = text.nodes[link];
    node.link_kind = LinkKind::Record;
    node.target = target;
    text.set_id(node, anchor);
}

void link_to_file(RichText& text, std::uint32_t link, std::string_view file) {
    auto& node = text.nodes[link];
    node.link_kind = LinkKind::File;
    text.set_text(node, file);
}

void drop_link(RichText& text, std::uint32_t link) {
    text.nodes[link].link_kind = LinkKind::Dropped;
}

} // namespace schaukasten
