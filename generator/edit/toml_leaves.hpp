#pragma once

#include "base/toml.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace schaukasten {

// A table as its values, each with the path that leads to it (csv_columns.hpp), and back.

using TomlLeaf = std::pair<std::string, TomlValue>;

/// In the order of the table. An empty list is a value; a table without values leaves no trace.
std::vector<TomlLeaf> leaves_of(const TomlTable& table);

/// Puts a value where its path says; tables on the way that are missing begin at the value. An
/// element of a list has those before it, empty if need be.
void put_leaf(TomlTable& table, std::string_view path, const TomlValue& value);

/// Null if there is nothing.
const TomlValue* value_at(const TomlTable& table, std::string_view path);

/// The same characters to a reader: 8:30 as a time is not "8:30" as a text.
bool same_value(const TomlValue& a, const TomlValue& b);

} // namespace schaukasten
