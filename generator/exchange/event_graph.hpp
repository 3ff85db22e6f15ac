#pragma once

#include "base/json_writer.hpp"
#include "plan/site_plan.hpp"

#include <cstdint>
#include <string_view>

namespace schaukasten {

/// What schema.org has for an Event beside its name: when it is, where, and whether it takes place;
/// for a series by what rule.
void event_members(JsonWriter& json, const Event& event, std::uint32_t number, const SitePlan& plan,
                   std::string_view language);

} // namespace schaukasten
