#pragma once

#include "base/diagnostics.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// Instead of every page while the content or the theme has mistakes: each message as `check` says
/// it, with the quoted line. It loads itself anew.
std::string mistakes_page(const std::vector<Diagnostic>& found, bool warnings_count,
                          std::string_view mark);

/// Instead of every page while the world fails; `sentence` says how.
std::string failure_page(std::string_view sentence, std::string_view mark);

/// All that was found.
std::string messages_page(const std::vector<Diagnostic>& found, std::string_view mark);

/// "2 Fehler, 1 Warnung, 3 Hinweise"; nothing if there is nothing.
std::string counted(const std::vector<Diagnostic>& found);

} // namespace schaukasten
