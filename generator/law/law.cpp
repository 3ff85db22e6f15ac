#include "law/law.hpp"

#include "law/rules.hpp"

namespace schaukasten {

void check_law(const LawView& view, LawWeight weight, Diagnostics& diagnostics) {
    Inspection inspection(view, weight, diagnostics);
    // What the site file says is not known then; that it cannot be read is reported.
    if (inspection.file("", site_file) == nullptr) return;
    check_legal_pages(inspection);
    check_placeholders(inspection);
    check_imprint(inspection);
    check_privacy(inspection);
    check_statement(inspection);
    check_contact_form(inspection);
    check_sources(inspection);
    check_pictures(inspection);
}

} // namespace schaukasten
