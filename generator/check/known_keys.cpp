#include "check/known_keys.hpp"

#include "base/nearest.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace schaukasten {

namespace {

/// "zeit" and "zeiten", "thema" and "themen", "traeger" and "schultraeger".
bool is_akin(std::string_view written, std::string_view key) {
    constexpr std::size_t shortest = 4;
    if (written.size() < shortest || key.size() < shortest) return false;
    if (key.ends_with(written)) return true;
    const auto common = std::ranges::mismatch(written, key).in1 - written.begin();
    const auto longest = std::max(written.size(), key.size());
    return common >= static_cast<std::ptrdiff_t>(shortest) &&
           longest - static_cast<std::size_t>(common) <= 2;
}

} // namespace

void report_unknown_key(ValueKinds& reader, const TomlEntry& entry,
                        const std::vector<std::string_view>& keys) {
    auto way_out = did_you_mean(entry.key, keys);
    if (way_out.empty()) {
        const auto meant = std::ranges::find_if(
            keys, [&](std::string_view key) { return is_akin(entry.key, key); });
        if (meant != keys.end()) way_out = fmt::format("; meinten Sie »{}«?", *meant);
    }
    if (way_out.empty()) way_out = fmt::format("; hier gibt es: {}", fmt::join(keys, ", "));
    reader.error(entry.where, fmt::format("unbekanntes Feld »{}«{}", entry.key, way_out));
}

} // namespace schaukasten
