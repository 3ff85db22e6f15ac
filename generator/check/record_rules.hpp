#pragma once

#include "base/diagnostics.hpp"
#include "model/directory.hpp"
#include "read/content.hpp"

namespace schaukasten {

// How the fields of the records that professionals keep have to go together: sums add up, nothing
// ends before it begins, what was dropped says why.

void check_rules(const SchoolProfile& profile, const Record& record, Diagnostics& diagnostics);
void check_rules(const Post& post, const Record& record, Diagnostics& diagnostics);
void check_rules(const Unit& unit, const Record& record, Diagnostics& diagnostics);
void check_rules(const Body& body, const Record& record, Diagnostics& diagnostics);
void check_rules(const Agreement& agreement, const Record& record, Diagnostics& diagnostics);
void check_rules(const Concept& one, const Record& record, Diagnostics& diagnostics);
void check_rules(const Goal& goal, const Record& record, Diagnostics& diagnostics);
void check_rules(const Figure& figure, const Record& record, Diagnostics& diagnostics);
void check_rules(const Milestone& milestone, const Record& record, Diagnostics& diagnostics);
void check_rules(const Programme& programme, const Record& record, Diagnostics& diagnostics);

} // namespace schaukasten
