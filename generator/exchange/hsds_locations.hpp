#pragma once

#include "exchange/hsds_context.hpp"

namespace schaukasten {

/// A school as the place where help is: what a list has of it.
JsonObject hsds_location(const HsdsContext& context, std::uint32_t school);

/// All of it: with its address, its telephone and its terms.
JsonObject hsds_whole_location(const HsdsContext& context, std::uint32_t school);

} // namespace schaukasten
