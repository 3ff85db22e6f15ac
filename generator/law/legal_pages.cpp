#include "check/place_of.hpp"
#include "law/datasets.hpp"
#include "law/rules.hpp"
#include "model/legal_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace schaukasten {
namespace {

bool is_needed(LegalPage page, const Inspection& inspection) {
    if (page != LegalPage::DataSources) return true;
    return !inspection.directory().sources.empty() || !datasets_of(inspection.view()).empty();
}

/// Where in its front matter a page says that not everybody may see it today.
std::optional<Place> hidden_by(const InfoPage& page, const Record& file, Date today) {
    if (page.draft) return place_of(file, &RecordHead::draft);
    if (page.visibility == Visibility::Internal) return place_of(file, &RecordHead::visibility);
    if (page.publish_from && today < *page.publish_from) {
        return place_of(file, &RecordHead::publish_from);
    }
    if (page.publish_until && *page.publish_until < today) {
        return place_of(file, &RecordHead::publish_until);
    }
    return std::nullopt;
}

void check_page(LegalPage kind, Inspection& inspection) {
    const auto& [id, title, law] = name_of(kind);
    const auto folder = type_name<InfoPage>.folder;
    const auto& pages = inspection.directory().all<InfoPage>();
    const auto page = std::ranges::find(pages, id, &InfoPage::id);
    if (page == pages.end()) {
        const auto path = fmt::format("{}/{}.md", folder, id);
        return inspection.fault(path,
                                fmt::format("die Seite »{}« fehlt ({}); legen Sie diese Datei mit "
                                            "{} = \"{}\" an, und lassen Sie sie prüfen",
                                            title, law, key_of(&InfoPage::title), title));
    }
    const auto* file = inspection.file(folder, id);
    if (file == nullptr) return; // reported already
    const auto hidden = hidden_by(*page, *file, inspection.view().today);
    if (!hidden) return;
    inspection.fault(*hidden, fmt::format("die Seite »{}« muss auf der Website stehen ({}); nehmen "
                                          "Sie diese Zeile heraus",
                                          title, law));
}

} // namespace

void check_legal_pages(Inspection& inspection) {
    for (std::size_t i = 0; i < legal_pages.size(); ++i) {
        const auto kind = static_cast<LegalPage>(i);
        if (is_needed(kind, inspection)) check_page(kind, inspection);
    }
}

} // namespace schaukasten
