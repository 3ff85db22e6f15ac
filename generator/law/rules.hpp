#pragma once

#include "law/inspection.hpp"

namespace schaukasten {

// The rules of law, a file each.

/// Pages that have to be there, and for everybody.
void check_legal_pages(Inspection& inspection);
/// Words such as "hier einsetzen" in them, and in the files that they are made from.
void check_placeholders(Inspection& inspection);
/// § 5 DDG, § 18 Abs. 2 MStV
void check_imprint(Inspection& inspection);
/// Artikel 13 DSGVO
void check_privacy(Inspection& inspection);
/// BGG NRW § 10b, BITVNRW § 4
void check_statement(Inspection& inspection);
/// Where readers write to the town: an electronic form (BITVNRW § 5), on the town's own servers.
void check_contact_form(Inspection& inspection);
/// Data that others made names them.
void check_sources(Inspection& inspection);
/// Pictures name whose they are (UrhG § 13).
void check_pictures(Inspection& inspection);

} // namespace schaukasten
