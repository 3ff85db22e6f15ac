#pragma once

#include "exchange/hsds_context.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace schaukasten {

/// Help that somebody gives: an offer, or the Schulsozialarbeit of a school.
struct HsdsService {
    RecordTarget record;
    std::size_t organization = 0;
    std::vector<std::uint32_t> schools; // where it is
};

/// The offers in their order, then the schools at which somebody works.
std::vector<HsdsService> hsds_services(const HsdsContext& context);

std::string hsds_service_key(const HsdsContext& context, const HsdsService& service);
/// What a list has of it.
JsonObject hsds_service_itself(const HsdsContext& context, const HsdsService& service);
/// What only its own document has.
JsonObject hsds_service_parts(const HsdsContext& context, const HsdsService& service);

} // namespace schaukasten
