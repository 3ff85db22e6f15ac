#pragma once

#include <string_view>

namespace schaukasten {

// Districts of North Rhine-Westphalia by the official municipality key (AGS): its first five digits
// name the district or the city that is none of any, its third the Regierungsbezirk.

/// "Kreis Soest" of "05974040", "Dortmund" of "05913000"; empty if there is no such district.
std::string_view district_of(std::string_view municipality_key);

/// "Regierungsbezirk Arnsberg"; empty if there is none.
std::string_view government_of(std::string_view municipality_key);

} // namespace schaukasten
