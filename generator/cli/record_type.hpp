#pragma once

#include <cstddef>
#include <string_view>

namespace schaukasten {

/// The record type that the command line names, by its folder ("schulen") or what one of it is
/// called ("Schule"), as `type_index` numbers it. Throws WorldError if there is none.
std::size_t record_type_called(std::string_view name);

} // namespace schaukasten
