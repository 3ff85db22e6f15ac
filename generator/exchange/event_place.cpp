#include "exchange/event_place.hpp"

namespace schaukasten {

const School* school_of(const Event& event, const Directory& directory) {
    if (event.schools.size() != 1) return nullptr;
    const auto& school = directory.at(event.schools.front());
    const auto& place = event.place.original;
    const bool is_there = place.empty() || place.find(school.name.original) != std::string::npos;
    return is_there ? &school : nullptr;
}

} // namespace schaukasten
