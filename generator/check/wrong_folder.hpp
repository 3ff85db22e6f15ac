#pragma once

#include "base/toml.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace schaukasten {

/// The type, as `type_index` numbers it, whose fields a table has, if it is not those of `type`: a
/// school's file among the offers. Nothing if more than one may be meant.
std::optional<std::size_t> type_meant(const TomlTable& table, std::size_t type);

/// The one type whose fields a table has that stands in no folder of a type.
std::optional<std::size_t> type_meant(const TomlTable& table, bool is_markdown);

std::string wrong_folder_message(std::size_t type);

/// What to tell of a file that no type claims, by its ending; `folder_ending` is that of the
/// records in its folder, empty if there are none. "schulen/westschule.toml.txt"
std::string foreign_file_message(std::string_view path, std::string_view folder_ending);

} // namespace schaukasten
