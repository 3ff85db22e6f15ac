#include "law/inspection.hpp"

#include <algorithm>
#include <utility>

namespace schaukasten {

Inspection::Inspection(const LawView& view, LawWeight weight, Diagnostics& diagnostics)
    : view_(view), weight_(weight), diagnostics_(diagnostics) {}

const Record* Inspection::file(std::string_view folder, std::string_view stem) const {
    const auto all = files(folder, stem);
    const auto found =
        std::ranges::find_if(all, [](const Record* record) { return record->language.empty(); });
    return found == all.end() ? nullptr : *found;
}

std::vector<const Record*> Inspection::files(std::string_view folder, std::string_view stem) const {
    std::vector<const Record*> found;
    for (const auto& record : view_.content.records) {
        const bool is_it = record.folder == folder && record.stem == stem && record.is_readable;
        if (is_it) found.push_back(&record);
    }
    return found;
}

void Inspection::fault(const Place& place, std::string message) {
    if (weight_ == LawWeight::Refuse) return diagnostics_.error(place, std::move(message));
    diagnostics_.warning(place, std::move(message));
}

void Inspection::fault(const std::string& path, std::string message) {
    const auto shown = view_.content.shown_folder + path;
    fault(Place{shown, {}, {}}, std::move(message));
}

} // namespace schaukasten
