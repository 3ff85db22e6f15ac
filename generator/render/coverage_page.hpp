#pragma once

#include "render/record_pages.hpp"

#include <string_view>
#include <vector>

namespace schaukasten {

/// Which schools have a post and which have none, in all and by kind of carrier.
class CoveragePage {
public:
    /// REQUIRES: `records` outlives this.
    CoveragePage(ViewShapes& shapes, const RecordPages& records, const ObjectShape& bar);

    [[nodiscard]] const ObjectShape& shape() const { return *page_; }
    [[nodiscard]] Value value(ViewValues& values) const;

private:
    [[nodiscard]] Value coverage_of(std::string_view title, const std::vector<bool>& covered,
                                    ViewValues& values) const;
    [[nodiscard]] Value forms(const std::vector<bool>& covered, ViewValues& values) const;

    const RecordPages& records_;
    const ObjectShape* bar_;
    const ObjectShape* gaps_ = nullptr;
    const ObjectShape* page_ = nullptr;
};

} // namespace schaukasten
