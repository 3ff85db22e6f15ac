#pragma once

#include "model/target.hpp"
#include "publish/changes.hpp"
#include "publish/live_site.hpp"

#include <cstdint>
#include <string>

namespace schaukasten {

/// "3 neu, 12 geändert, 1 entfernt, 0 Weiterleitungen fehlen, 84 KB", behind where it goes, and the
/// addresses that vanish before it.
std::string plan_in_words(const std::string& name, const Target& target, const Changes& changes);

/// What a look at the live site told: a line for each file that is not as it was built.
std::string differences_in_words(const LiveComparison& comparison);
std::string comparison_in_words(const LiveComparison& comparison, const std::string& address);

/// After a publish that took something personal back.
std::string proof_in_words(bool is_gone, const std::string& name);

/// "84 KB", "1,2 MB"
std::string size_in_words(std::uint64_t bytes);

} // namespace schaukasten
