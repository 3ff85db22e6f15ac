#pragma once

#include "render/record_pages.hpp"
#include "render/structure_view.hpp"

namespace schaukasten {

/// Pages that bring together what many records say: the Gesamtübersicht, the figures, which schools
/// have somebody, and who steers. Every sum on them is worked out here.
class ReportPages {
public:
    /// REQUIRES: `records` outlives this.
    ReportPages(ViewShapes& shapes, const RecordPages& records);

    [[nodiscard]] const ObjectShape& shape(Report report) const;
    [[nodiscard]] Value value(Report report, ViewValues& values) const;

private:
    [[nodiscard]] Value everything(ViewValues& values) const;
    [[nodiscard]] Value school(std::uint32_t school, ViewValues& values) const;
    [[nodiscard]] Value figures(ViewValues& values) const;
    [[nodiscard]] Value forms(ViewValues& values) const;
    [[nodiscard]] Value carriers(ViewValues& values) const;
    [[nodiscard]] Value key_figures(ViewValues& values) const;
    [[nodiscard]] Value coverage(ViewValues& values) const;
    [[nodiscard]] Value coverage_of(std::string_view title, const std::vector<bool>& covered,
                                    ViewValues& values) const;

    const RecordPages& records_;
    StructureView structure_;
    const ObjectShape* school_ = nullptr;
    const ObjectShape* group_ = nullptr;
    const ObjectShape* everything_ = nullptr;
    const ObjectShape* bar_ = nullptr;
    const ObjectShape* carrier_ = nullptr;
    const ObjectShape* key_figure_ = nullptr;
    const ObjectShape* figures_ = nullptr;
    const ObjectShape* gaps_ = nullptr;
    const ObjectShape* coverage_ = nullptr;
};

} // namespace schaukasten
