#pragma once

#include "base/file_sink.hpp"
#include "plan/site_plan.hpp"
#include "theme/theme.hpp"

namespace schaukasten {

/// For each school what its own website shows of the site: a page for a frame, in each language of
/// its page, and the same values as JSON, in the language of the records, with style and JSON
/// Schema.
void put_school_cards(const SitePlan& plan, const Theme& theme, FileSink& sink);

} // namespace schaukasten
