#pragma once

#include "render/facet_pages.hpp"
#include "render/term_pages.hpp"

namespace schaukasten {

/// Pages that show many records: start and lists.
class OverviewPages {
public:
    /// REQUIRES: `terms` and `facets` outlive this.
    OverviewPages(ViewShapes& shapes, const TermPages& terms, const FacetPages& facets,
                  const ObjectShape& node, const ObjectShape& entry);

    [[nodiscard]] const ObjectShape& start_shape() const { return *start_; }
    [[nodiscard]] const ObjectShape& list_shape() const { return *list_; }

    [[nodiscard]] Value start(ViewValues& values) const;
    [[nodiscard]] Value list(ViewValues& values) const;

private:
    [[nodiscard]] Value ways_into(ViewValues& values) const;
    [[nodiscard]] Value hours_in_town(ViewValues& values) const;

    const TermPages& terms_;
    const FacetPages& facets_;
    const ObjectShape* node_;
    const ObjectShape* entry_;
    const ObjectShape* way_ = nullptr;
    const ObjectShape* hour_in_town_ = nullptr;
    const ObjectShape* start_ = nullptr;
    const ObjectShape* list_ = nullptr;
};

} // namespace schaukasten
