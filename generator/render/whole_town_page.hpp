#pragma once

#include "render/record_pages.hpp"

namespace schaukasten {

/// The Gesamtübersicht: every school of the town by form, with its people, posts and offers. In a
/// large town it is split, and names where each form begins.
class WholeTownPage {
public:
    /// REQUIRES: `records` outlives this.
    WholeTownPage(ViewShapes& shapes, const RecordPages& records);

    [[nodiscard]] const ObjectShape& shape() const { return *page_; }
    [[nodiscard]] Value value(ViewValues& values) const;

private:
    [[nodiscard]] Value school(std::uint32_t school, ViewValues& values) const;

    [[nodiscard]] Value jump(std::uint32_t form, std::size_t before, ViewValues& values) const;

    const RecordPages& records_;
    const ObjectShape* school_ = nullptr;
    const ObjectShape* group_ = nullptr;
    const ObjectShape* jump_ = nullptr;
    const ObjectShape* page_ = nullptr;
};

} // namespace schaukasten
