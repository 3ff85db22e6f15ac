#pragma once

#include "base/diagnostics.hpp"
#include "model/directory.hpp"
#include "read/content.hpp"

namespace schaukasten {

// What a table of fields cannot say: how the fields of one record have to go together.

void check_rules(const RecordHead& head, const Record& record, Diagnostics& diagnostics);
void check_rules(const School& school, const Record& record, Diagnostics& diagnostics);
void check_rules(const Fachkraft& fachkraft, const Record& record, Diagnostics& diagnostics);
void check_rules(const Offer& offer, const Record& record, Diagnostics& diagnostics);
void check_rules(const Flyer& flyer, const Record& record, Diagnostics& diagnostics);

} // namespace schaukasten
