#pragma once

#include <string>
#include <string_view>

namespace schaukasten {

/// What to tell who wrote HTML: names the tag and, where there is one, the Markdown for it.
///     "<b>wichtig</b>"  ->  "HTML ist hier nicht möglich: schreiben Sie **fett** statt <b>"
std::string raw_html_message(std::string_view html);

/// `</b>` and the like: its opening tag has been reported before.
bool is_closing_tag(std::string_view html);

} // namespace schaukasten
