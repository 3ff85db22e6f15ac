#pragma once

#include "base/shape.hpp"

#include <cassert>
#include <cstdint>
#include <initializer_list>
#include <memory_resource>
#include <span>
#include <string_view>

namespace schaukasten {

class Html;

/// Views someone else's memory: one value that a page hands to its template, as cheap to copy as a
/// pointer. The texts, lists and members it views live in an `Arena`, a Directory or a ShapeBook.
class Value {
public:
    enum class Kind : std::uint8_t { Nothing, Flag, Text, Markup, Object, List };

    /// Missing: false as a section, empty as text.
    Value() = default;
    static Value flag(bool on) {
        Value v;
        v.kind_ = on ? Kind::Flag : Kind::Nothing;
        return v;
    }
    /// An empty text is the same as a missing one.
    static Value text(std::string_view text) { return Value(Kind::Text, text); }
    /// Copied into the page as it stands. Take it from an `Html` only.
    static Value markup(std::string_view markup) { return Value(Kind::Markup, markup); }
    static Value list(std::span<const Value> values) {
        Value v;
        v.kind_ = Kind::List;
        v.values_ = values.data();
        v.size_ = static_cast<std::uint32_t>(values.size());
        return v;
    }
    /// `members` stand in the order of the shape's members.
    static Value object(const ObjectShape& shape, std::span<const Value> members) {
        assert(members.size() == shape.members().size());
        Value v;
        v.kind_ = Kind::Object;
        v.values_ = members.data();
        v.size_ = static_cast<std::uint32_t>(members.size());
        v.shape_ = &shape;
        return v;
    }

    [[nodiscard]] Kind kind() const { return kind_; }
    /// False for nothing, an unset flag and an empty list, as Mustache has it.
    [[nodiscard]] bool truthy() const {
        return kind_ != Kind::Nothing && (kind_ != Kind::List || size_ > 0);
    }
    /// Of a Text or Markup.
    [[nodiscard]] std::string_view characters() const { return {text_, size_}; }
    /// Of a List: its elements; of an Object: its members.
    [[nodiscard]] std::span<const Value> values() const { return {values_, size_}; }
    /// Of an Object.
    [[nodiscard]] const ObjectShape& shape() const { return *shape_; }

private:
    Value(Kind kind, std::string_view text)
        : kind_(text.empty() ? Kind::Nothing : kind),
          size_(static_cast<std::uint32_t>(text.size())), text_(text.data()) {}

    Kind kind_ = Kind::Nothing;
    std::uint32_t size_ = 0;
    union {
        const char* text_ = nullptr;
        const Value* values_;
    };
    const ObjectShape* shape_ = nullptr;
};

/// Whether a value is what a template may expect by its shape, all the way down. For assertions:
/// members that stand in another order than their shape's would show one text as another.
bool fits(const Value& value, const Shape& shape);

/// Holds what one page hands to its template; emptied and used again for the next page.
class Arena {
public:
    std::string_view keep(std::string_view text);
    std::span<Value> values(std::size_t count);

    /// A text, a markup kept here; a text may come in parts.
    Value text(std::string_view text) { return Value::text(keep(text)); }
    Value text(std::initializer_list<std::string_view> parts);
    Value markup(const Html& html);
    Value list(std::span<const Value> values);

    void clear() { memory_.release(); }

private:
    std::pmr::monotonic_buffer_resource memory_{std::size_t{64} * 1024};
};

} // namespace schaukasten
