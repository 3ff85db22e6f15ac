#include "base/shape.hpp"

#include <stdexcept>

namespace schaukasten {

std::size_t ObjectShape::add(std::string_view name, Shape shape) {
    const auto index = members_.size();
    if (!index_.emplace(std::string(name), index).second) {
        throw std::logic_error("shape " + name_ + " has two members named " + std::string(name));
    }
    members_.push_back({std::string(name), shape});
    return index;
}

std::optional<std::size_t> ObjectShape::index_of(std::string_view name) const {
    const auto found = index_.find(name);
    if (found == index_.end()) return std::nullopt;
    return found->second;
}

} // namespace schaukasten
