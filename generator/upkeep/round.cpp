#include "upkeep/round.hpp"

#include <algorithm>
#include <map>

namespace schaukasten {

Round::Round(const UpkeepView& view, Diagnostics& diagnostics)
    : view_(view), diagnostics_(diagnostics) {
    using Name = std::pair<std::string_view, std::string_view>; // folder and stem
    std::map<Name, const Record*> originals;
    for (const auto& record : view.content.records) {
        const bool is_original = record.is_readable && record.language.empty();
        if (is_original) originals.emplace(Name(record.folder, record.stem), &record);
    }
    for_each_type([&]<class T>() {
        for (const auto& each : directory().all<T>()) {
            const auto found = originals.find({type_name<T>.folder, each.id});
            files_.at(type_index<T>).push_back(found == originals.end() ? nullptr : found->second);
        }
    });
}

std::vector<Duty> Round::sorted_duties() {
    std::ranges::sort(duties_);
    return std::move(duties_);
}

std::chrono::days days_between(Date from, Date to) {
    return std::chrono::sys_days(to) - std::chrono::sys_days(from);
}

} // namespace schaukasten
