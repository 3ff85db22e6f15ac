#include "base/value.hpp"

#include "base/html.hpp"

#include <algorithm>
#include <cstring>

namespace schaukasten {

std::string_view Arena::keep(std::string_view text) {
    if (text.empty()) return {};
    auto* copy = static_cast<char*>(memory_.allocate(text.size(), 1));
    std::memcpy(copy, text.data(), text.size());
    return {copy, text.size()};
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
