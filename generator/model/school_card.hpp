#pragma once

#include <string_view>

namespace schaukasten {

// Below the page of a school: who helps there, for the website of the school itself. A page to be
// shown in a frame, the same as data, and the JSON Schema of these, which all schools share.
inline constexpr std::string_view school_card_page = "karte.html";
inline constexpr std::string_view school_card_data = "karte.json";
inline constexpr std::string_view school_card_schema = "schulen/karte.schema.json";

/// All the style that the page in the frame has, for all schools: in the frame it is to look like a
/// part of the school's own site.
inline constexpr std::string_view school_card_style = "schulen/karte.css";

} // namespace schaukasten
