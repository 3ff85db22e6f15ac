#pragma once

#include "search/document.hpp"

namespace schaukasten {

/// Fills title, summary and texts of a record's document; false if it has no page at all.
bool fill_record(Document& document, const SitePlan& plan, std::uint32_t language);

/// The same of a term.
void fill_term(Document& document, const SitePlan& plan, std::uint32_t language);

} // namespace schaukasten
