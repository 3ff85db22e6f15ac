#pragma once

#include "plan/site_plan.hpp"

#include <cstdint>
#include <string>

namespace schaukasten {

/// What a school's card says, as JSON in the language of the records, and the JSON Schema of that.
std::string school_card_json(std::uint32_t school, const SitePlan& plan);
std::string school_card_json_schema(const SitePlan& plan);

} // namespace schaukasten
