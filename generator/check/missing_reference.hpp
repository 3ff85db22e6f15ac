#pragma once

#include "check/ids.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace schaukasten {

// What to tell who names a record or a term that there is not: by what they may have meant.
// Empty if the record lies in a file that a message names already.

std::string missing_record_message(std::string_view written, std::size_t type, const Ids& ids);

std::string missing_term_message(std::string_view written, Vocabulary vocabulary, const Ids& ids);

} // namespace schaukasten
