#pragma once

#include "check/sources.hpp"
#include "model/directory.hpp"

namespace schaukasten {

/// Nothing is counted while a file lies in the wrong place or cannot be read.
enum class AllRecords { Read, SomeMissing };

/// What only the whole directory shows: records that belong to each other in a circle, counted
/// figures that contradict the records, a vacant post that somebody fills, two profiles of one
/// school for one year.
void check_across(const Directory& directory, const Sources& sources, AllRecords all,
                  Diagnostics& diagnostics);

} // namespace schaukasten
