#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace schaukasten {

/// The words that content uses for the enumerators of E, in their order. Specialised beside each
/// enum.
template <class E>
inline constexpr auto words = std::array<std::string_view, 0>{};

template <class E>
constexpr std::string_view word_of(E value) {
    return words<E>.at(static_cast<std::size_t>(value));
}

} // namespace schaukasten
