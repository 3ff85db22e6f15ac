#include "render/tree_nodes.hpp"

#include "render/date_words.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

/// "½" where there is a sign for it, else "0,3".
std::string share_words(double share, const ViewContext& context) {
    if (share == 0.5) return "½";
    if (share == 0.25) return "¼";
    if (share == 0.75) return "¾";
    return context.dates.number(share);
}

} // namespace

std::vector<Branch> branches_below(const Directory& directory, Ref<Unit> parent,
                                   const ViewContext& context) {
    std::vector<Branch> branches;
    const auto& units = directory.all<Unit>();
    for (std::uint32_t i = 0; i < units.size(); ++i) {
        const auto& unit = units[i];
        const bool is_shared = std::ranges::any_of(
            unit.shares, [](const UnitShare& share) { return share.unit.is_set(); });
        if (unit.parent == parent && (parent.is_set() || !is_shared)) branches.push_back({i, {}});
        for (const auto& share : unit.shares) {
            if (parent.is_set() && share.unit == parent) {
                branches.push_back({i, share_words(share.share, context)});
            }
        }
    }
    return branches;
}

const ObjectShape& make_node(ViewShapes& shapes) {
    auto& node = shapes.book().object("Knoten");
    for (const auto* name : {"titel", "titel_sprache", "adresse", "adresse_sprache", "merkmal"}) {
        node.add(name, ShapeBook::text());
    }
    ViewShapes::add_list(node, "unter", shapes.book().list_of(node));
    return node;
}

} // namespace schaukasten
