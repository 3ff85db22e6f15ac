#pragma once

#include <cstdint>
#include <string_view>

namespace schaukasten {

/// Names of members are numbered, from 0, so that a template finds a member without reading its
/// name again. The same name has the same number everywhere, for as long as the program runs.
/// May be called from several threads at once.
std::uint32_t number_of_name(std::string_view name);

} // namespace schaukasten
