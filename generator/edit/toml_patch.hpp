#pragma once

#include "base/toml.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

// Changes values of a TOML file where they stand: comments, order, blank lines, line ends and all
// that is not changed stay as they are, byte for byte.

struct TomlChange {
    std::string path;               // as in csv_columns.hpp
    std::optional<TomlValue> value; // nothing: it goes
};

/// Where a new path belongs among the others: those that sort before it stand before it.
using PathRank = std::function<std::vector<std::size_t>(std::string_view)>;

/// Nothing if the file would not read back as it was with just these changes; that is tried, so a
/// file is never made worse. REQUIRES: `text` is valid TOML.
std::optional<std::string> patch_toml(std::string_view text, std::span<const TomlChange> changes,
                                      const PathRank& rank);

} // namespace schaukasten
