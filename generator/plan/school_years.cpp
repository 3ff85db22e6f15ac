#include "plan/school_years.hpp"

#include <algorithm>

namespace schaukasten {

std::vector<SchoolYearDates> school_years_on_page(const SchoolCalendar& calendar, Date today) {
    constexpr std::size_t most = 2;
    auto years = calendar.years;
    std::erase_if(years, [&](const SchoolYearDates& each) { return each.ends < today; });
    std::ranges::sort(years, {}, &SchoolYearDates::begins);
    if (years.size() > most) years.resize(most);
    if (years.empty()) years.push_back(usual_school_year_of(today));
    return years;
}

} // namespace schaukasten
