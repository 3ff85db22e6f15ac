#include "render/report_pages.hpp"

#include "render/report_values.hpp"

namespace schaukasten {

ReportPages::ReportPages(ViewShapes& shapes, const RecordPages& records, const ObjectShape& node)
    : bar_(make_bar(shapes)), everything_(shapes, records), figures_(shapes, bar_),
      coverage_(shapes, records, bar_), structure_(shapes, node) {}

const ObjectShape& ReportPages::shape(Report report) const {
    switch (report) {
    case Report::Everything: return everything_.shape();
    case Report::Figures: return figures_.shape();
    case Report::Coverage: return coverage_.shape();
    case Report::Structure: break;
    }
    return structure_.shape();
}

Value ReportPages::value(Report report, ViewValues& values) const {
    switch (report) {
    case Report::Everything: return everything_.value(values);
    case Report::Figures: return figures_.value(values);
    case Report::Coverage: return coverage_.value(values);
    case Report::Structure: break;
    }
    return structure_.value(values);
}

} // namespace schaukasten
