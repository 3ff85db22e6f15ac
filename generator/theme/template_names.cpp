#include "theme/template_names.hpp"

#include "base/shape.hpp"
#include "theme/template.hpp"

#include <fmt/format.h>

#include <vector>

namespace schaukasten {
namespace {

void collect_blocks(const std::vector<TemplateNode>& nodes, std::set<std::string_view>& names,
                    std::set<const Template*>& visited) {
    for (const auto& node : nodes) {
        if (node.kind == TemplateNode::Kind::Block) names.insert(node.text);
        collect_blocks(node.children, names, visited);
        if (node.target != nullptr && visited.insert(node.target).second) {
            collect_blocks(node.target->nodes, names, visited);
        }
    }
}

} // namespace

std::set<std::string_view> block_names(const Template& parent) {
    std::set<std::string_view> names;
    std::set<const Template*> visited{&parent};
    collect_blocks(parent.nodes, names, visited);
    return names;
}

std::string shown(std::string_view name) {
    return name == "." ? "{{.}}" : std::string(name);
}

std::string example_of(const ObjectShape& object, std::string_view name) {
    for (const auto& member : object.members()) {
        if (member.shape.kind != Shape::Kind::Text && member.shape.kind != Shape::Kind::Markup) {
            continue;
        }
        const auto path = name == "." ? member.name : fmt::format("{}.{}", name, member.name);
        return fmt::format("; nennen Sie eines seiner Felder, etwa {{{{{}}}}}", path);
    }
    return {};
}

} // namespace schaukasten
