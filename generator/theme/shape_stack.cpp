#include "theme/shape_stack.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

/// One mark for each of the kinds that have no shape of their own.
constexpr char kind_marks[5] = {};

const void* mark_of(const Shape& shape) {
    switch (shape.kind) {
    case Shape::Kind::Object: return shape.object;
    case Shape::Kind::List: return shape.element;
    default: return &kind_marks[static_cast<std::size_t>(shape.kind)];
    }
}

} // namespace

ShapeStack::Found ShapeStack::find(const TemplateName& name) const {
    for (auto at = shapes_.size(); at > 0; --at) {
        if (const auto* member = member_of(shapes_[at - 1], name)) return {member, at - 1};
    }
    return {};
}

std::vector<std::string_view> ShapeStack::names() const {
    std::vector<std::string_view> result;
    for (const auto& shape : shapes_) {
        if (shape.kind != Shape::Kind::Object) continue;
        for (const auto& member : shape.object->members()) result.emplace_back(member.name);
    }
    return result;
}

/// Below the top only objects count, and of two of one shape only the upper one.
ShapeStack::Key ShapeStack::key() const {
    Key key;
    for (auto shape = shapes_.rbegin(); shape != shapes_.rend(); ++shape) {
        const auto* const mark = mark_of(*shape);
        const bool is_top = shape == shapes_.rbegin();
        const bool counts = shape->kind == Shape::Kind::Object;
        if (is_top || (counts && std::ranges::find(key, mark) == key.end())) key.push_back(mark);
    }
    return key;
}

const ObjectShape::Member* member_of(const Shape& shape, const TemplateName& name) {
    if (shape.kind != Shape::Kind::Object) return nullptr;
    const auto index = shape.object->index_of(name.number);
    return index ? &shape.object->members()[*index] : nullptr;
}

std::string_view kind_name(const Shape& shape) {
    switch (shape.kind) {
    case Shape::Kind::Flag: return "ein Ja oder Nein";
    case Shape::Kind::Text: return "ein Text";
    case Shape::Kind::Markup: return "fertiges HTML";
    case Shape::Kind::Object: return "ein Objekt";
    case Shape::Kind::List: return "eine Liste";
    }
    return {};
}

} // namespace schaukasten
