#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace schaukasten {

/// The words that stand in calendars beside those of the content: a key of the theme's texts, in a
/// language of the site.
using CalendarWords = std::function<std::string(std::uint32_t language, std::string_view key)>;

} // namespace schaukasten
