#pragma once

#include "exchange/hsds_services.hpp"

namespace schaukasten {

HsdsService hsds_offer(const HsdsContext& context, std::uint32_t offer);

} // namespace schaukasten
