#pragma once

#include "base/output_file.hpp"
#include "plan/site_plan.hpp"

#include <vector>

namespace schaukasten {

/// A vCard 4.0 (RFC 6350) beside each page of a school and of a Fachkraft, in the language of the
/// records: what a telephone keeps when a reader taps "Kontakt speichern". What a person did not
/// consent to is not in the plan, so it is not here either.
std::vector<OutputFile> render_contact_cards(const SitePlan& plan);

} // namespace schaukasten
