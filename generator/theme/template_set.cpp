#include "theme/template_set.hpp"

#include <utility>

namespace schaukasten {

void TemplateSet::add(Template added) {
    auto name = added.name;
    templates_.insert_or_assign(std::move(name), std::move(added));
}

void TemplateSet::link() {
    for (auto& entry : templates_) link(entry.second.nodes);
}

void TemplateSet::link(std::vector<TemplateNode>& nodes) {
    for (auto& node : nodes) {
        const bool calls =
            node.kind == TemplateNode::Kind::Partial || node.kind == TemplateNode::Kind::Parent;
        if (calls) node.target = find(node.text);
        if (node.target != nullptr) called_.insert(node.target);
        link(node.children);
    }
}

void TemplateSet::note(const LastingNodes& lasting) {
    for (auto& entry : templates_) note(lasting, entry.second.nodes);
}

void TemplateSet::note(const LastingNodes& lasting, std::vector<TemplateNode>& nodes) {
    for (auto& node : nodes) {
        const auto found = lasting.find(&node);
        if (found != lasting.end() && found->second != Lasting::Page) {
            node.lasting = found->second;
            node.part = parts_.at(static_cast<std::size_t>(node.lasting))++;
        }
        note(lasting, node.children);
    }
}

const Template* TemplateSet::find(std::string_view name) const {
    const auto found = templates_.find(name);
    return found == templates_.end() ? nullptr : &found->second;
}

std::vector<std::string_view> TemplateSet::names() const {
    std::vector<std::string_view> result;
    for (const auto& entry : templates_) result.emplace_back(entry.first);
    return result;
}

} // namespace schaukasten
