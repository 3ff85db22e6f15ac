#pragma once

#include "render/values.hpp"

namespace schaukasten {

/// Who steers: bodies and offices as nested lists, and the same as a drawing (SVG) of boxes and
/// lines. What belongs to something stands below it; the content has no circles.
class StructureView {
public:
    StructureView(ViewShapes& shapes, const ObjectShape& node);

    [[nodiscard]] const ObjectShape& shape() const { return *page_; }
    [[nodiscard]] Value value(ViewValues& values) const;

private:
    const ObjectShape* node_;
    const ObjectShape* line_ = nullptr;
    const ObjectShape* box_ = nullptr;
    const ObjectShape* edge_ = nullptr;
    const ObjectShape* drawing_ = nullptr;
    const ObjectShape* page_ = nullptr;
};

} // namespace schaukasten
