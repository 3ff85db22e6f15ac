#pragma once

#include "search/document.hpp"

namespace schaukasten {

/// What a record or a term says itself: address, title, summary and texts of its document. What is
/// not translated stands there as it is, with its language. Leaves other pages alone.
void fill_document(Document& document, const SitePlan& plan, std::uint32_t language);

} // namespace schaukasten
