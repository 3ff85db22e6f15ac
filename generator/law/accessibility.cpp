#include "base/german_date.hpp"
#include "check/accessibility_file.hpp"
#include "check/place_of.hpp"
#include "law/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {

bool is_statement_stale(const Directory& directory, Date day) {
    const auto& statement = directory.accessibility;
    return statement && statement->checked.ok() && statement->valid_until() < day;
}

void check_statement(Inspection& inspection) {
    const auto& directory = inspection.directory();
    const auto* file = inspection.file("", accessibility_file);
    const auto path = std::string(accessibility_file) + ".toml";
    if (file == nullptr) {
        const auto& records = inspection.view().content.records;
        const bool is_there = std::ranges::any_of(records, [](const Record& record) {
            return record.folder.empty() && record.stem == accessibility_file;
        });
        if (is_there) return; // that it cannot be read is reported
        return inspection.fault(
            path, "diese Datei fehlt; aus ihr entsteht die Erklärung zur Barrierefreiheit (§ 10b "
                  "BGG NRW). Was hineingehört, steht in docs/redaktion.md unter »Was das Recht "
                  "verlangt«");
    }
    if (!directory.accessibility || !directory.accessibility->checked.ok()) return;
    const auto checked = directory.accessibility->checked;
    const auto place = place_of(*file, &AccessibilityStatement::checked);
    const auto today = inspection.view().today;
    if (today < checked) {
        inspection.fault(place, fmt::format("der {} liegt in der Zukunft; hier steht der Tag, an "
                                            "dem die Erklärung zuletzt geprüft worden ist",
                                            german_date(checked)));
    }
    if (is_statement_stale(directory, today)) {
        inspection.fault(
            place, fmt::format("die Erklärung zur Barrierefreiheit ist zuletzt am {} geprüft "
                               "worden, vor mehr als zwölf Monaten (§ 4 Absatz 4 BITVNRW); gehen "
                               "Sie sie durch und tragen Sie den Tag hier ein",
                               german_date(checked)));
    }
}

} // namespace schaukasten
