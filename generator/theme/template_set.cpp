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
