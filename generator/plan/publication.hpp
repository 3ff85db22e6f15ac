#pragma once

#include "base/date.hpp"
#include "model/directory.hpp"
#include "plan/drafts.hpp"

namespace schaukasten {

/// Records with `sichtbar = "intern"`.
std::size_t count_internal(const Directory& directory);

/// What of a Directory may be seen on a day: drafts and records before or after their time are
/// gone, personal fields that no consent covers are empty, and nothing refers to them any more, so
/// that no later stage can show them. Each table stands in the order in which the site lists it:
/// articles newest first, events by their next day with those that are over behind them, all others
/// by title in the order of dictionaries.
///
/// `Drafts::Show` keeps drafts and records that are still to come; consent holds all the same, and
/// internal records are gone.
Directory published(Directory directory, Date today, Drafts drafts);

} // namespace schaukasten
