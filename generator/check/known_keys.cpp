#include "check/known_keys.hpp"

#include "base/nearest.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace schaukasten {

void report_unknown_key(ValueKinds& reader, const TomlEntry& entry,
                        const std::vector<std::string_view>& keys) {
    auto way_out = did_you_mean(entry.key, keys);
    if (way_out.empty()) way_out = fmt::format("; hier gibt es: {}", fmt::join(keys, ", "));
    reader.error(entry.where, fmt::format("unbekanntes Feld »{}«{}", entry.key, way_out));
}

} // namespace schaukasten
