#pragma once

#include "cli/build.hpp"
#include "plan/site_plan.hpp"
#include "render/pages.hpp"
#include "theme/theme.hpp"

#include <optional>
#include <string>

namespace schaukasten {

/// The first day after `options.today` on which a build of the same content would write other
/// bytes; the line "Stand" with the day of the build itself does not count. Nothing if there is no
/// such day.
std::optional<Date> next_day_of_change(const Directory& directory, const MediaTable& media,
                                       const Theme& theme, const PageShapes& shapes,
                                       const BuildOptions& options);

/// The moment at which a day begins in Germany, by ISO 8601: "2026-11-24T00:00:00+01:00".
std::string beginning_of(Date day);

} // namespace schaukasten
