#pragma once

#include "exchange/hsds_context.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace schaukasten {

/// Help that somebody gives: an offer, or the Schulsozialarbeit of a school.
struct HsdsService {
    std::string key;
    std::size_t organization = 0;
    std::vector<std::uint32_t> schools; // where it is
    JsonObject itself;                  // what a list has of it
    JsonObject parts;                   // what only its own document has
};

/// The offers in their order, then the schools at which somebody works.
void for_each_hsds_service(const HsdsContext& context,
                           const std::function<void(const HsdsService& service)>& take);

} // namespace schaukasten
