#pragma once

#include "base/toml.hpp"
#include "edit/field_tree.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace schaukasten {

/// One value as people write it in German; nothing, and a German sentence, if it is none or could
/// mean two things. `kind` is no Point.
std::optional<TomlValue::Data> german_value(ValueKind kind, std::string_view text,
                                            std::string& complaint);

/// "2026-11-24 09:00"
std::string moment_text(const TomlDateTime& moment);

/// "51.5" and "51,5": a coordinate has no thousands.
std::optional<double> coordinate(std::string_view text);

/// "1.9.2026" and "2026-09-01".
std::optional<Date> date_in_cell(std::string_view text);

} // namespace schaukasten
