#pragma once

#include "base/date.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// What the preview says about a page, in a bar at its foot.
struct PageNote {
    std::string mark;                // of what is shown; see ChangeBell
    std::vector<std::string> files;  // it is made of: "content/schulen/suedschule.toml"
    std::vector<std::string> others; // of which something stands on it
    std::string page_template;       // "schule"
    std::string hint;                // a sentence, or nothing
    std::string found;               // "2 Warnungen", or nothing
    bool with_drafts = false;
    Date day;
    bool is_today = true;
};

/// The page with the bar and the script that loads it anew.
std::string with_note(std::string page, const PageNote& note);

/// The script alone, for pages of the preview's own.
std::string script_for(std::string_view mark);

} // namespace schaukasten
