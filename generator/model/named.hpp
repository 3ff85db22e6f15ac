#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace schaukasten {

/// Tables under names that the town chooses, such as `[ziele.live]`, in the order of the file.
template <class T>
struct Named {
    using value_type = T;

    std::vector<std::pair<std::string, T>> tables;

    [[nodiscard]] const T* find(std::string_view name) const {
        const auto found = std::ranges::find(tables, name, &std::pair<std::string, T>::first);
        return found != tables.end() ? &found->second : nullptr;
    }
};

template <class T>
inline constexpr bool is_named = false;
template <class T>
inline constexpr bool is_named<Named<T>> = true;

} // namespace schaukasten
