#pragma once

#include "base/date.hpp"

#include <string>

namespace schaukasten {

/// "23.11.2026", "1.2.2026": for messages.
std::string german_date(Date date);

} // namespace schaukasten
