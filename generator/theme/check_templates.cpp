#include "theme/check_templates.hpp"

#include "base/diagnostics.hpp"
#include "base/nearest.hpp"
#include "theme/lasting_parts.hpp"
#include "theme/shape_stack.hpp"
#include "theme/template_names.hpp"
#include "theme/template_set.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace schaukasten {
namespace {

using Kind = TemplateNode::Kind;
using Nodes = std::vector<TemplateNode>;

class TemplateWalk {
public:
    TemplateWalk(const TemplateSet& templates, Diagnostics& diagnostics)
        : templates_(templates), diagnostics_(diagnostics) {}

    void walk_page(const CheckedPage& page);

    [[nodiscard]] TemplateUse take_use() { return {std::move(asked_), parts_.take()}; }

private:
    /// Blocks that a `{{<parent}}` in the template `home` overrides.
    struct Overrides {
        const TemplateNode* parent = nullptr;
        const Template* home = nullptr;
    };
    /// All that a template's meaning depends on.
    using CallKey = std::pair<const Template*, std::vector<const void*>>;
    struct Call {
        CallKey key;
        std::size_t conditions = 0;
    };

    void walk(const Nodes& nodes);
    void walk(const TemplateNode& node);
    void walk_whole(const TemplateNode& node);
    void walk_section(const TemplateNode& node);
    void walk_call(const TemplateNode& node);
    void walk_block(const TemplateNode& node);
    void walk_template(const TemplateNode& call);
    void check_text(const TemplateNode& node);
    void check_overrides(const TemplateNode& parent);

    const Shape* find(const TemplateNode& node);
    [[nodiscard]] CallKey key_of(const Template& called) const;
    [[nodiscard]] bool endless(const CallKey& key) const;
    void error(std::size_t offset, std::string message);

    const TemplateSet& templates_;
    Diagnostics& diagnostics_;
    ShapeStack shapes_;
    std::vector<Overrides> overrides_; // the innermost last
    const Template* at_ = nullptr;     // whose source holds the nodes at hand
    std::vector<Call> calls_;
    std::size_t conditions_ = 0;      // sections around the nodes at hand
    std::map<CallKey, Lasting> seen_; // of those that have not ended yet, the shortest
    std::set<std::pair<const Template*, std::size_t>> told_;
    AskedMembers asked_;
    LastingParts parts_;
};

void TemplateWalk::walk_page(const CheckedPage& page) {
    for (const auto* context : page.contexts) shapes_.push(ShapeBook::of(*context));
    TemplateNode call;
    call.target = page.page;
    walk_template(call);
    for (std::size_t k = 0; k < page.contexts.size(); ++k) shapes_.pop();
}

void TemplateWalk::walk(const Nodes& nodes) {
    for (const auto& node : nodes) walk(node);
}

void TemplateWalk::walk(const TemplateNode& node) {
    if (node.kind == Kind::Literal) return;
    parts_.begin(shapes_.size());
    walk_whole(node);
    const bool is_a_part = node.kind != Kind::Block && node.kind != Kind::Parent;
    const auto lasting = parts_.end();
    if (is_a_part) parts_.note(node, lasting);
}

void TemplateWalk::walk_whole(const TemplateNode& node) {
    switch (node.kind) {
    case Kind::Literal: return;
    case Kind::Text:
    case Kind::Raw: return check_text(node);
    case Kind::Section: return walk_section(node);
    case Kind::Inverted:
        find(node);
        ++conditions_;
        walk(node.children);
        --conditions_;
        return;
    case Kind::Partial:
    case Kind::Parent: return walk_call(node);
    case Kind::Block: return walk_block(node);
    }
}

void TemplateWalk::check_text(const TemplateNode& node) {
    const auto* shape = find(node);
    if (shape == nullptr) return;
    const auto name = shown(node.text);
    switch (shape->kind) {
    case Shape::Kind::Markup: return;
    case Shape::Kind::Text:
        if (node.kind == Kind::Text) return;
        return error(node.offset, fmt::format("»{}« ist ein Text und wird nie zu HTML; schreiben "
                                              "Sie {{{{{}}}}}",
                                              name, node.text));
    case Shape::Kind::Object:
        return error(node.offset, fmt::format("»{}« ist ein Objekt und kein Text{}", name,
                                              example_of(*shape->object, node.text)));
    case Shape::Kind::List:
    case Shape::Kind::Flag:
        return error(node.offset, fmt::format("»{0}« ist {1} und kein Text; schreiben Sie "
                                              "{{{{#{2}}}}} … {{{{/{2}}}}}",
                                              name, kind_name(*shape), node.text));
    }
}

/// A flag pushes nothing, as in the renderer: `{{.}}` stays what it was.
void TemplateWalk::walk_section(const TemplateNode& node) {
    const auto* shape = find(node);
    if (shape == nullptr) return; // what is within cannot be known
    const auto pushed = shape->kind == Shape::Kind::List ? *shape->element : *shape;
    const bool pushes = shape->kind != Shape::Kind::Flag;
    if (pushes) shapes_.push(pushed);
    ++conditions_;
    walk(node.children);
    --conditions_;
    if (pushes) shapes_.pop();
}

void TemplateWalk::walk_call(const TemplateNode& node) {
    const bool is_parent = node.kind == Kind::Parent;
    if (node.target == nullptr) {
        const auto names = templates_.names();
        return error(node.offset, fmt::format("die {} »{}« gibt es nicht{}",
                                              is_parent ? "Elternvorlage" : "Teilvorlage",
                                              node.text, did_you_mean(node.text, names)));
    }
    if (is_parent) check_overrides(node);
    const bool overrides = !node.children.empty();
    if (overrides) overrides_.push_back({&node, at_});
    walk_template(node);
    if (overrides) overrides_.pop_back();
}

void TemplateWalk::walk_template(const TemplateNode& call) {
    auto key = key_of(*call.target);
    if (endless(key)) {
        return error(call.offset, fmt::format("»{}« ruft sich ohne Bedingung selbst auf und käme "
                                              "nie zu einem Ende",
                                              call.text));
    }
    const auto [known, is_new] = seen_.try_emplace(key, Lasting::Page);
    if (!is_new) return parts_.at_most(known->second);
    parts_.begin(shapes_.size());
    const auto* const caller = std::exchange(at_, call.target);
    calls_.push_back({std::move(key), conditions_});
    walk(call.target->nodes);
    calls_.pop_back();
    at_ = caller;
    known->second = parts_.end();
}

/// As in the renderer, the outermost override counts and sees only overrides further out.
void TemplateWalk::walk_block(const TemplateNode& node) {
    parts_.at_most(Lasting::Page); // another heir, another text
    for (std::size_t k = 0; k < overrides_.size(); ++k) {
        const auto& blocks = overrides_[k].parent->children;
        const auto block = std::ranges::find(blocks, node.text, &TemplateNode::text);
        if (block == blocks.end()) continue;

        auto outer = overrides_;
        outer.resize(k);
        const auto* const home = overrides_[k].home;
        std::swap(overrides_, outer);
        const auto* const parent = std::exchange(at_, home);
        walk(block->children);
        at_ = parent;
        std::swap(overrides_, outer);
        return;
    }
    walk(node.children);
}

void TemplateWalk::check_overrides(const TemplateNode& parent) {
    const auto names = block_names(*parent.target);
    const std::vector<std::string_view> known(names.begin(), names.end());
    for (const auto& block : parent.children) {
        if (names.contains(block.text)) continue;
        error(block.offset, fmt::format("die Vorlage »{}« hat keinen Block »{}«{}", parent.text,
                                        block.text, did_you_mean(block.text, known)));
    }
}

const Shape* TemplateWalk::find(const TemplateNode& node) {
    if (node.path.empty()) {
        if (shapes_.size() > 0) parts_.found(shapes_.size() - 1);
        return shapes_.top();
    }
    const auto [found_first, at] = shapes_.find(node.path.front());
    const auto* found = found_first;
    if (found == nullptr) {
        const auto& name = node.path.front().text;
        error(node.offset, fmt::format("das Feld »{}« gibt es hier nicht{}", name,
                                       did_you_mean(name, shapes_.names())));
        return nullptr;
    }
    parts_.found(at);
    asked_.insert(found);
    auto end = node.path.front().text.size(); // of the parts found so far
    for (std::size_t k = 1; k < node.path.size(); ++k) {
        const auto& name = node.path[k];
        const auto owner = std::string_view(node.text).substr(0, end);
        if (found->shape.kind != Shape::Kind::Object) {
            error(node.offset + end + 1,
                  fmt::format("»{}« ist {} und hat keine Felder", owner, kind_name(found->shape)));
            return nullptr;
        }
        const auto* member = member_of(found->shape, name);
        if (member == nullptr) {
            ShapeStack fields;
            fields.push(found->shape);
            error(node.offset + end + 1, fmt::format("»{}« hat kein Feld »{}«{}", owner, name.text,
                                                     did_you_mean(name.text, fields.names())));
            return nullptr;
        }
        found = member;
        asked_.insert(found);
        end += 1 + name.text.size();
    }
    return &found->shape;
}

/// Of the same overrides twice, the inner ones are never asked: recursion finds an end.
TemplateWalk::CallKey TemplateWalk::key_of(const Template& called) const {
    auto key = shapes_.key();
    key.push_back(nullptr);
    for (const auto& frame : overrides_) {
        if (std::ranges::find(key, static_cast<const void*>(frame.parent)) == key.end()) {
            key.push_back(frame.parent);
        }
    }
    return {&called, std::move(key)};
}

bool TemplateWalk::endless(const CallKey& key) const {
    return std::ranges::any_of(calls_, [&](const Call& call) {
        return call.conditions == conditions_ && call.key == key;
    });
}

void TemplateWalk::error(std::size_t offset, std::string message) {
    if (!told_.emplace(at_, offset).second) return;
    diagnostics_.error({at_->path, at_->source, position_of(at_->source, offset)},
                       std::move(message));
}

} // namespace

TemplateUse check_templates(const TemplateSet& templates, std::span<const CheckedPage> pages,
                            Diagnostics& diagnostics) {
    TemplateWalk walk(templates, diagnostics);
    for (const auto& page : pages) walk.walk_page(page);
    return walk.take_use();
}

} // namespace schaukasten
