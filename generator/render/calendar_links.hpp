#pragma once

#include "render/values.hpp"

#include <cstdint>
#include <optional>

namespace schaukasten {

// Where readers get the dates of a page for a calendar of their own: {abonnieren, adresse}, the
// first to subscribe (webcal:), the second the file itself. Missing where there are no dates.

/// Of a record or a term; without one, of all dates.
Value calendar_link(std::optional<RecordTarget> owner, ViewValues& values);

Value office_hours_link(std::uint32_t school, ViewValues& values);

/// The file of one event, unless it is over.
Value event_file_link(std::uint32_t event, ViewValues& values);

} // namespace schaukasten
