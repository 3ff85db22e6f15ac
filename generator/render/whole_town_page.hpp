#pragma once

#include "render/record_pages.hpp"

namespace schaukasten {

/// The Gesamtübersicht: every school of the town by form, with its people, posts and offers.
class WholeTownPage {
public:
    /// REQUIRES: `records` outlives this.
    WholeTownPage(ViewShapes& shapes, const RecordPages& records);

    [[nodiscard]] const ObjectShape& shape() const { return *page_; }
    [[nodiscard]] Value value(ViewValues& values) const;

private:
    [[nodiscard]] Value school(std::uint32_t school, ViewValues& values) const;

    const RecordPages& records_;
    const ObjectShape* school_ = nullptr;
    const ObjectShape* group_ = nullptr;
    const ObjectShape* page_ = nullptr;
};

} // namespace schaukasten
