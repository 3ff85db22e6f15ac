#pragma once

#include "exchange/hsds_context.hpp"

#include <optional>
#include <string>

namespace schaukasten {

/// The town, which publishes the directory, and then each Träger. The place in this order stands
/// for an organization; that of the town is 0.
std::size_t hsds_organization_count(const HsdsContext& context);

/// That of a Träger, or else the town.
std::size_t hsds_organization_of(Ref<Carrier> carrier);

std::string hsds_organization_key(const HsdsContext& context, std::size_t organization);

/// What a list has of it.
JsonObject hsds_organization(const HsdsContext& context, std::size_t organization);

/// All of it but its services.
JsonObject hsds_whole_organization(const HsdsContext& context, std::size_t organization);

} // namespace schaukasten
