#pragma once

#include "model/vocabulary_name.hpp"

#include <cstdint>

namespace schaukasten {

/// A record of type T by its place in the Directory's table of that type. A reference to what is
/// not published is unset.
template <class T>
struct Ref {
    using Record = T;
    static constexpr std::uint32_t unset = 0xFFFFFFFFU;

    std::uint32_t at = unset;

    [[nodiscard]] bool is_set() const { return at != unset; }

    friend auto operator<=>(const Ref&, const Ref&) = default;
};

/// A term by its place in its vocabulary; which one that is says the field table.
struct Term;
using TermRef = Ref<Term>;

} // namespace schaukasten
