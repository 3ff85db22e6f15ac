#pragma once

#include "upkeep/round.hpp"

namespace schaukasten {

// The rules of upkeep, a file each; they hold for content that a build would take.

/// `geprueft_am` lies more than a year back, or ahead.
void check_age(Round& round);
/// The Erklärung zur Barrierefreiheit will be too old within 30 days; then a build is refused.
void check_statement_age(Round& round);
/// Leave to publish personal fields that has ended or ends within 30 days, has not begun, or covers
/// half a name.
void check_consent(Round& round);
/// Drafts that published records refer to: there they are missing.
void check_drafts_named(Round& round);
/// Drafts that lack nothing any more: they may have been forgotten.
void check_drafts_done(Round& round);
/// Words on how often an offer takes place from which no day follows.
void check_rhythms(Round& round);
/// One person at two places at the same time.
void check_overlapping_hours(Round& round);
/// References that contradict each other, or stand on one side only.
void check_one_sided(Round& round);
/// Records that refer to nothing and that nothing refers to.
void check_unlinked(Round& round);
/// Days on which something was to happen, and that are over.
void check_past_days(Round& round);
/// Telephone numbers and postcodes that cannot be, mail at a private provider.
void check_reachability(Round& round);
/// Languages of the site in which texts are missing.
void check_translations(Round& round);
/// Headings that skip a level, and marks of headings and lists that are none.
void check_heading_levels(Round& round);
/// Texts for parents that are hard to read.
void check_readability(Round& round);
/// Flyers whose PDF cannot be read out as it should.
void check_pdf_access(Round& round);
/// Files in content/medien that nothing names.
void check_unused_media(Round& round);

} // namespace schaukasten
