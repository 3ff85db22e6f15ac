#pragma once

#include "plan/site_plan.hpp"
#include "search/document.hpp"
#include "theme/theme.hpp"

#include <string>

namespace schaukasten {

/// How the index of a plan's search asks the theme for words. Views both.
inline SearchTexts search_texts(const SitePlan& plan, const Theme& theme) {
    return [&](std::uint32_t language, std::string_view key) {
        return std::string(theme.texts(plan.languages[language]).get(key));
    };
}

} // namespace schaukasten
