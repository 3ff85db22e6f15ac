#pragma once

#include "plan/relations.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace schaukasten {

// What belongs to a term or to a record stands on its page, in groups: the offers, the flyers, the
// dates. In a large town a topic has hundreds of offers. Such a group begins on the page and has a
// list of its own below it, which is split as all lists are: "themen/konflikt/angebote/".

/// A group up to this size stands on the page as a whole; of a greater one only the first do.
inline constexpr std::size_t longest_group = 20;
inline constexpr std::size_t beginning_of_group = 12;

constexpr std::size_t shown_of_group(std::size_t count) {
    return count > longest_group ? beginning_of_group : count;
}

/// Records of a type that belong to a term or a record: to a record those that it names itself, in
/// its own order, then those that name it.
std::vector<std::uint32_t> belonging(const Directory& directory, const Relations& relations,
                                     RecordTarget owner, std::size_t type);

/// A group that needs a list of its own.
struct LongGroup {
    RecordTarget owner;
    std::uint32_t type = 0;
    std::uint32_t count = 0;
};

std::vector<LongGroup> long_groups(const Directory& directory, const Relations& relations);

} // namespace schaukasten
