#pragma once

#include "exchange/hsds_context.hpp"

namespace schaukasten {

/// A school as the place where help is.
Json hsds_location(const HsdsContext& context, std::uint32_t school);

} // namespace schaukasten
