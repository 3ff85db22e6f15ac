#pragma once

#include "plan/site_plan.hpp"
#include "theme/theme.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace schaukasten {

/// How the search's index and the calendars of a plan ask the theme for words. Views both.
inline auto theme_words(const SitePlan& plan, const Theme& theme) {
    return [&](std::uint32_t language, std::string_view key) {
        return std::string(theme.texts(plan.languages[language]).get(key));
    };
}

} // namespace schaukasten
