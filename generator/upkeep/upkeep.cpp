#include "upkeep/upkeep.hpp"

#include "upkeep/rules.hpp"

namespace schaukasten {

std::vector<Duty> look_after(const UpkeepView& view, Diagnostics& diagnostics) {
    Round round(view, diagnostics);
    check_age(round);
    check_statement_age(round);
    check_consent(round);
    check_drafts_named(round);
    check_drafts_done(round);
    check_rhythms(round);
    check_overlapping_hours(round);
    check_one_sided(round);
    check_unlinked(round);
    check_past_days(round);
    check_reachability(round);
    check_translations(round);
    check_heading_levels(round);
    check_readability(round);
    check_pdf_access(round);
    check_unused_media(round);
    return round.sorted_duties();
}

} // namespace schaukasten
