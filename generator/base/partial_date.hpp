#pragma once

#include "base/date.hpp"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace schaukasten {

/// A day, a month or a year, as exactly as it is known.
struct PartialDate {
    int year = 0;
    unsigned month = 0; // 0: only the year is known
    unsigned day = 0;   // 0: only the month is known

    friend auto operator<=>(const PartialDate&, const PartialDate&) = default;
};

/// "2019", "2016-08", "08/2016" or "2016-08-15"; nothing if there is no such day or month.
std::optional<PartialDate> parse_partial_date(std::string_view text);

PartialDate partial_date(Date date);

/// The first day that it may mean.
Date first_day_of(PartialDate date);
/// The last day that it may mean.
Date last_day_of(PartialDate date);

/// ISO 8601, as exact as it is: "2019", "2016-08", "2016-08-15".
std::string iso_date(PartialDate date);

} // namespace schaukasten
