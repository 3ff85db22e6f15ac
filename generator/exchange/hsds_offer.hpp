#pragma once

#include "exchange/hsds_context.hpp"

#include <cstdint>

namespace schaukasten {

/// What a list has of an offer as a service.
JsonObject hsds_offer_itself(const HsdsContext& context, std::uint32_t offer);
/// What only its own document has.
JsonObject hsds_offer_parts(const HsdsContext& context, std::uint32_t offer);

} // namespace schaukasten
