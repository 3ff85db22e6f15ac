#include "base/shape.hpp"

#include "base/member_name.hpp"

#include <algorithm>
#include <stdexcept>

namespace schaukasten {

std::optional<std::size_t> ObjectShape::index_of(std::string_view name) const {
    const auto found = std::ranges::find(members_, name, &Member::name);
    if (found == members_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - members_.begin());
}

std::size_t ObjectShape::add(std::string_view name, Shape shape) {
    const auto number = number_of_name(name);
    if (index_of(number)) {
        throw std::logic_error("shape " + name_ + " has two members named " + std::string(name));
    }
    members_.push_back({std::string(name), shape});
    if (members_.size() > UINT16_MAX) throw std::logic_error("shape " + name_ + " is too large");
    if (number >= places_.size()) places_.resize(number + std::size_t{1});
    places_[number] = static_cast<std::uint16_t>(members_.size());
    return members_.size() - 1;
}

} // namespace schaukasten
