#pragma once

#include "base/date.hpp"

#include <optional>
#include <string_view>

namespace schaukasten {

/// A day and, where it is known, the time of day.
struct Moment {
    Date date;
    std::optional<TimeOfDay> time;

    friend auto operator<=>(const Moment&, const Moment&) = default;
};

/// "2026-11-24 18:00", "2026-11-24T18:00" or "2026-11-24".
std::optional<Moment> parse_moment(std::string_view written);

} // namespace schaukasten
