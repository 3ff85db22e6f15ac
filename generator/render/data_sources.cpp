#include "render/data_sources.hpp"

#include <algorithm>
#include <vector>

namespace schaukasten {
namespace {

std::vector<Dataset> datasets_of(Report report) {
    switch (report) {
    case Report::Everything: return {Dataset::Schools};
    case Report::Coverage:
    case Report::Figures: return {Dataset::Schools, Dataset::SocialIndex};
    case Report::Structure: break;
    }
    return {};
}

/// What a page shows of what others have collected.
std::vector<Dataset> datasets_of(const Page& page) {
    const bool is_of_schools = page.subject == type_index<School> && !page.owner;
    switch (page.kind) {
    case PageKind::Map: return {Dataset::Boundary, Dataset::Schools};
    case PageKind::Calendar: return {Dataset::Holidays};
    case PageKind::List:
        return is_of_schools ? std::vector{Dataset::Schools} : std::vector<Dataset>{};
    case PageKind::Report: return datasets_of(static_cast<Report>(page.subject));
    default: return {};
    }
}

} // namespace

DataSources::DataSources(ViewShapes& shapes) {
    auto& source = shapes.book().object("Datenquelle");
    shapes.add_fields<DataSource, Detail::Full>(source);
    source_ = &source;
}

Value DataSources::all(ViewValues& values) const {
    std::vector<Value> list;
    for (const auto& each : values.context().plan.directory.sources) {
        list.push_back(values.table<DataSource, Detail::Full>(each, *source_));
    }
    return values.context().arena.list(list);
}

Value DataSources::of_page(ViewValues& values) const {
    return of(datasets_of(values.context().page), values);
}

Value DataSources::of(const std::vector<Dataset>& datasets, ViewValues& values) const {
    const auto& sources = values.context().plan.directory.sources;
    if (sources.empty()) return {};
    std::vector<Value> list;
    for (const auto& each : sources) {
        if (!each.is_for_any(datasets)) continue;
        list.push_back(values.table<DataSource, Detail::Full>(each, *source_));
    }
    return values.context().arena.list(list);
}

} // namespace schaukasten
