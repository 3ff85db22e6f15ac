#pragma once

#include "render/values.hpp"

namespace schaukasten {

/// `/kalender/`: month by month what there is in a school year: Ferien, public holidays, free days,
/// the second half, and events. Lists in lists, so that it can be read in any way.
class CalendarPage {
public:
    explicit CalendarPage(ViewShapes& shapes);

    [[nodiscard]] const ObjectShape& shape() const { return *page_; }
    [[nodiscard]] Value value(ViewValues& values) const;

private:
    [[nodiscard]] Value year(const SchoolYearDates& year, ViewValues& values) const;
    [[nodiscard]] Value month(std::chrono::year_month month, ViewValues& values) const;

    const ObjectShape* entry_ = nullptr;
    const ObjectShape* month_ = nullptr;
    const ObjectShape* year_ = nullptr;
    const ObjectShape* page_ = nullptr;
};

} // namespace schaukasten
