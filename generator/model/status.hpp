#pragma once

#include "model/word.hpp"

namespace schaukasten {

/// Where something stands. What was dropped says why, in the field `grund` beside it.
enum class Status { Planned, Unclear, Active, Expired, Dropped };

template <>
inline constexpr auto words<Status> =
    std::array<std::string_view, 5>{"geplant", "noch_unklar", "aktiv", "ausgelaufen", "entfaellt"};

/// On which level of the administration something is.
enum class Level { School, Neighbourhood, Town, County, State, Federation, Europe };

template <>
inline constexpr auto words<Level> = std::array<std::string_view, 7>{
    "schule", "sozialraum", "kommune", "kreis", "land", "bund", "eu"};

} // namespace schaukasten
