#pragma once

#include "base/date.hpp"
#include "base/diagnostics.hpp"
#include "base/place.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace schaukasten {

struct TomlEntry;
struct TomlValue;

using TomlArray = std::vector<TomlValue>;

/// Entries in the order of the file; keys are unique.
struct TomlTable {
    std::vector<TomlEntry> entries;

    [[nodiscard]] const TomlEntry* find(std::string_view key) const;
};

/// A date with a time of day; the offset, if any, is left out: the town's own time is meant.
struct TomlDateTime {
    Date date;
    TimeOfDay time;

    friend bool operator==(const TomlDateTime&, const TomlDateTime&) = default;
};

struct TomlValue {
    using Data = std::variant<bool, std::int64_t, double, std::string, Date, TimeOfDay,
                              TomlDateTime, TomlArray, TomlTable>;
    Data data;
    Position where; // of its first character
};

struct TomlEntry {
    std::string key;
    Position where; // of the key
    TomlValue value;
};

/// Reads TOML 1.0 from `file.text`, which must be valid UTF-8. Reports the first mistake, in
/// German, and returns an empty table then; `ok` tells. `file.at` is ignored unless the TOML is
/// only a part of the file: then it is where that part begins, and `toml` is the part.
struct ParsedToml {
    TomlTable table;
    bool ok = false;
};
ParsedToml parse_toml(std::string_view toml, const Place& file, Diagnostics& diagnostics);

/// Where the characters of a string value begin, behind its opening quotes.
Position content_position(const TomlValue& value, std::string_view file_text);

/// What a value is, in the editor's words: "ein Text", "eine Zahl", "eine Liste" …
std::string_view kind_name(const TomlValue& value);

} // namespace schaukasten
