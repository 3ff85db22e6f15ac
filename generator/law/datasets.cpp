#include "law/datasets.hpp"

#include "check/calendar_file.hpp"
#include "check/place_of.hpp"
#include "check/single_file.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

/// The first school that has a value which only a register gives.
template <class Has, class Member>
void add_of_schools(std::vector<UsedDataset>& used, const LawView& view, Dataset dataset,
                    const Has& has, Member member) {
    const auto& schools = view.directory.all<School>();
    const auto school =
        std::ranges::find_if(schools, [&](const School& each) { return !each.draft && has(each); });
    if (school == schools.end()) return;
    const auto file = std::ranges::find_if(view.content.records, [&](const Record& record) {
        return record.folder == type_name<School>.folder && record.stem == school->id;
    });
    if (file == view.content.records.end()) return;
    used.push_back({dataset, &*file, place_of(*file, member).at});
}

} // namespace

std::vector<UsedDataset> datasets_of(const LawView& view) {
    std::vector<UsedDataset> used;
    if (!view.boundary.empty()) used.push_back({Dataset::Boundary, nullptr, {}});
    const auto* calendar = single_file(view.content, calendar_file);
    if (calendar != nullptr && !view.directory.calendar.holidays.empty()) {
        const auto place = place_of(*calendar, &SchoolCalendar::holidays);
        used.push_back({Dataset::Holidays, calendar, place.at});
    }
    add_of_schools(
        used, view, Dataset::Schools, [](const School& school) { return !school.number.empty(); },
        &School::number);
    add_of_schools(
        used, view, Dataset::SocialIndex,
        [](const School& school) { return school.social_index.has_value(); },
        &School::social_index);
    return used;
}

} // namespace schaukasten
