#include "base/shape.hpp"

#include <algorithm>
#include <stdexcept>

namespace schaukasten {

std::size_t ObjectShape::add(std::string_view name, Shape shape) {
    if (index_of(name)) {
        throw std::logic_error("shape " + name_ + " has two members named " + std::string(name));
    }
    const auto index = members_.size();
    members_.push_back({std::string(name), shape});
    if (members_.size() * 2 > slots_.size()) {
        slots_.assign(std::max<std::size_t>(8, slots_.size() * 2), Slot{});
        for (std::size_t known = 0; known < index; ++known) enter(known);
    }
    enter(index);
    return index;
}

void ObjectShape::enter(std::size_t index) {
    const auto hash = hash_of(members_[index].name);
    const auto mask = slots_.size() - 1;
    auto slot = hash & mask;
    while (slots_[slot].index != free_slot) slot = (slot + 1) & mask;
    slots_[slot] = {hash, static_cast<std::uint32_t>(index)};
}

} // namespace schaukasten
