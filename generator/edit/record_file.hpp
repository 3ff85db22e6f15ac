#pragma once

#include "edit/toml_patch.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace schaukasten {

/// A record's file with changes, all else byte for byte as it was; of an .md file "text" is what
/// stands behind the front matter. Empty bytes make a new file. Nothing if it cannot be done
/// safely. `path` is in content/.
std::optional<std::string> patch_record(std::string_view path, std::string_view bytes,
                                        std::span<const TomlChange> changes);

} // namespace schaukasten
