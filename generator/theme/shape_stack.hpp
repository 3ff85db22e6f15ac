#pragma once

#include "base/shape.hpp"
#include "theme/template.hpp"

#include <compare>
#include <cstddef>
#include <string_view>
#include <vector>

namespace schaukasten {

/// The shapes of a renderer's contexts at one spot of a template, the last one on top.
class ShapeStack {
public:
    void push(const Shape& shape) { shapes_.push_back(shape); }
    void pop() { shapes_.pop_back(); }

    /// What `{{.}}` is.
    [[nodiscard]] const Shape* top() const { return shapes_.empty() ? nullptr : &shapes_.back(); }
    [[nodiscard]] std::size_t size() const { return shapes_.size(); }

    struct Found {
        const ObjectShape::Member* member = nullptr;
        std::size_t at = 0; // place of its owner, from the bottom
    };
    /// What the first part of a name is, looked for from the top down.
    [[nodiscard]] Found find(const TemplateName& name) const;
    /// All names that can be found.
    [[nodiscard]] std::vector<std::string_view> names() const;

    /// Equal for stacks in which every name means the same; so recursion finds an end.
    using Key = std::vector<const void*>;
    [[nodiscard]] Key key() const;

private:
    std::vector<Shape> shapes_;
};

const ObjectShape::Member* member_of(const Shape& shape, const TemplateName& name);

/// What a shape is, in the words of somebody who writes templates: "ein Text", "eine Liste" …
std::string_view kind_name(const Shape& shape);

} // namespace schaukasten
