#pragma once

#include "render/distinction.hpp"
#include "render/values.hpp"

#include <array>
#include <string>
#include <vector>

namespace schaukasten {

// Records that belong to one another as a tree, for nested lists.

/// A record's place below another one, or at the top; a unit that is shared has several.
struct Branch {
    std::uint32_t record = 0;
    std::string share; // "½", where only a part of it belongs there
};

template <class T>
std::vector<Branch> branches_below(const Directory& directory, Ref<T> parent) {
    std::vector<Branch> branches;
    const auto& all = directory.all<T>();
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        if (all[i].parent == parent) branches.push_back({i, {}});
    }
    return branches;
}

/// A unit with shares stands below each unit that has one of them.
std::vector<Branch> branches_below(const Directory& directory, Ref<Unit> parent,
                                   const ViewContext& context);

template <class T>
std::vector<Branch> branches_below(const Directory& directory, Ref<T> parent,
                                   const ViewContext& /*context*/) {
    return branches_below(directory, parent);
}

const ObjectShape& make_node(ViewShapes& shapes);

template <class T>
Value nodes_below(const ObjectShape& shape, ViewValues& values, Ref<T> parent) {
    auto& context = values.context();
    std::vector<Value> nodes;
    for (const auto& [place, share] : branches_below(context.plan.directory, parent, context)) {
        const auto& record = context.plan.directory.all<T>()[place];
        const auto target = target_of<T>(place);
        const auto inner = nodes_below<T>(shape, values, Ref<T>{place});
        auto note = distinction_of(record, context);
        if (!share.empty()) note = share + (note.empty() ? "" : " · ") + note;
        const std::array members{values.title(target),       values.title_language(target),
                                 context.link(target),       values.address_language(target),
                                 context.arena.text(note),   inner,
                                 Value::flag(inner.truthy())};
        nodes.push_back(Value::object(shape, context.arena.list(members).values()));
    }
    return context.arena.list(nodes);
}

} // namespace schaukasten
