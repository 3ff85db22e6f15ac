#pragma once

#include "render/coverage_page.hpp"
#include "render/figures_page.hpp"
#include "render/structure_view.hpp"
#include "render/whole_town_page.hpp"

namespace schaukasten {

/// Pages that bring together what many records say.
class ReportPages {
public:
    /// REQUIRES: `records` outlives this.
    ReportPages(ViewShapes& shapes, const RecordPages& records, const ObjectShape& node);

    [[nodiscard]] const ObjectShape& shape(Report report) const;
    [[nodiscard]] Value value(Report report, ViewValues& values) const;

private:
    const ObjectShape& bar_;
    WholeTownPage everything_;
    FiguresPage figures_;
    CoveragePage coverage_;
    StructureView structure_;
};

} // namespace schaukasten
