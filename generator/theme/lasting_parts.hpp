#pragma once

#include "theme/template.hpp"

#include <cstddef>
#include <unordered_map>
#include <vector>

namespace schaukasten {

/// By node; the others last for a page.
using LastingNodes = std::unordered_map<const TemplateNode*, Lasting>;

/// Learns, while templates are walked as a renderer would, which of their nodes look only at what
/// many pages share. The lowest context is the theme's texts, the next one the site.
class LastingParts {
public:
    /// A node or a whole template begins, with `depth` contexts. What it pushes itself lasts as
    /// long as what it took that from.
    void begin(std::size_t depth) { open_.push_back({depth, Lasting::Language}); }
    /// It ends; returns how long it lasts.
    Lasting end();

    /// A name was found in the context at that place, from the bottom.
    void found(std::size_t at);
    /// What stands here lasts no longer than that.
    void at_most(Lasting lasting);

    /// Of a node that is walked more than once, the shortest counts.
    void note(const TemplateNode& node, Lasting lasting);
    [[nodiscard]] LastingNodes take() { return std::move(nodes_); }

private:
    struct Open {
        std::size_t depth;
        Lasting lasting;
    };

    std::vector<Open> open_;
    LastingNodes nodes_;
};

} // namespace schaukasten
