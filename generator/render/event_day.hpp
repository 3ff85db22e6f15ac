#pragma once

#include "base/shape.hpp"
#include "model/event.hpp"
#include "render/view_context.hpp"

namespace schaukasten {

// A day of an event in words, weekday and date always with it, so that it stays true when it is
// read later: "Dienstag, 24. November 2026", "18:00 bis 20:00 Uhr".

/// Members of `tag` and of each of `tage`.
const ObjectShape& make_event_day(ShapeBook& book);

/// REQUIRES: `shape` was made by `make_event_day`.
Value event_day(const ObjectShape& shape, const ViewContext& context, const Event& event, Date day);

/// "18:00 Uhr", "18:00 bis 20:00 Uhr"; missing if no time is known.
Value time_of_event(const ViewContext& context, const Event& event);

} // namespace schaukasten
