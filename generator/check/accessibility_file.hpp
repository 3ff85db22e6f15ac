#pragma once

#include "base/diagnostics.hpp"
#include "check/ids.hpp"
#include "model/accessibility.hpp"
#include "read/content.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

inline constexpr std::string_view accessibility_file = "barrierefreiheit";

/// Reads content/barrierefreiheit.toml; nothing if there is none. Whether there has to be one, and
/// how old it may be, is the law's to say (law/accessibility.cpp).
std::optional<AccessibilityStatement> check_accessibility(const Content& content,
                                                          const std::vector<std::string>& languages,
                                                          const Ids& ids, Diagnostics& diagnostics);

} // namespace schaukasten
