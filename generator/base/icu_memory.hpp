#pragma once

namespace schaukasten {

/// From now on the program ends where ICU gets no memory, with a message and exit status 2. ICU
/// itself would go on with what it has, and write a German date in English or a number not at all.
/// REQUIRES: nothing of ICU was used before.
void end_where_icu_gets_no_memory();

} // namespace schaukasten
