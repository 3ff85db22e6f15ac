#include "base/value.hpp"

#include "base/html.hpp"

#include <algorithm>
#include <cstring>

namespace schaukasten {

bool fits(const Value& value, const Shape& shape) {
    if (value.kind() == Value::Kind::Nothing) return true;
    switch (shape.kind) {
    case Shape::Kind::Flag: return value.kind() == Value::Kind::Flag;
    case Shape::Kind::Text: return value.kind() == Value::Kind::Text;
    case Shape::Kind::Markup: return value.kind() == Value::Kind::Markup;
    case Shape::Kind::List:
        return value.kind() == Value::Kind::List &&
               std::ranges::all_of(value.values(), [&](const Value& element) {
                   return fits(element, *shape.element);
               });
    case Shape::Kind::Object: break;
    }
    if (value.kind() != Value::Kind::Object || &value.shape() != shape.object) return false;
    const auto& members = shape.object->members();
    return std::ranges::equal(value.values(), members, fits, {}, &ObjectShape::Member::shape);
}

std::string_view Arena::keep(std::string_view text) {
    if (text.empty()) return {};
    auto* copy = static_cast<char*>(memory_.allocate(text.size(), 1));
    std::memcpy(copy, text.data(), text.size());
    return {copy, text.size()};
}

Value Arena::text(std::initializer_list<std::string_view> parts) {
    std::size_t size = 0;
    for (const auto part : parts) size += part.size();
    if (size == 0) return {};
    auto* const whole = static_cast<char*>(memory_.allocate(size, 1));
    auto* end = whole;
    for (const auto part : parts) end = std::ranges::copy(part, end).out;
    return Value::text({whole, size});
}

std::span<Value> Arena::values(std::size_t count) {
    if (count == 0) return {};
    auto* first = static_cast<Value*>(memory_.allocate(count * sizeof(Value), alignof(Value)));
    std::uninitialized_default_construct_n(first, count);
    return {first, count};
}

Value Arena::markup(const Html& html) {
    return Value::markup(keep(html.text()));
}

Value Arena::list(std::span<const Value> values) {
    const auto copy = this->values(values.size());
    std::ranges::copy(values, copy.begin());
    return Value::list(copy);
}

} // namespace schaukasten
