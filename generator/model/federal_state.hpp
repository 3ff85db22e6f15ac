#pragma once

#include <string_view>

namespace schaukasten {

/// The Land in which a municipality lies, by the first two digits of its key (AGS); empty if that
/// is none.
std::string_view federal_state(std::string_view municipality_key);

} // namespace schaukasten
