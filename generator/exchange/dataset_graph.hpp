#pragma once

#include "base/json_writer.hpp"
#include "plan/site_plan.hpp"

#include <string>

namespace schaukasten {

/// The members of a Dataset of schema.org behind its name and description: licence, publisher and
/// each file that may be spread. People are in none of them.
void dataset_members(JsonWriter& json, const SitePlan& plan, const std::string& language);

} // namespace schaukasten
