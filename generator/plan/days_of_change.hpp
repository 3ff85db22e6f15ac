#pragma once

#include "base/date.hpp"
#include "model/directory.hpp"

#include <vector>

namespace schaukasten {

/// Days after `today` on which the site could become another one without any change to content/:
/// each date that content names and the day after it, the days of series, those around office
/// hours and days off. On a day that is not among them the site is that of the day before; on one
/// that is, it need not differ. Sorted; of office hours only the next ones are known.
std::vector<Date> days_of_change(const Directory& directory, Date today);

} // namespace schaukasten
