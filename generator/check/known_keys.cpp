#include "check/known_keys.hpp"

#include "base/nearest.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

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

/// Whoever writes such a key is about to write a secret into git.
bool is_for_secrets(std::string_view key) {
    constexpr std::array<std::string_view, 9> words{"passwort",  "password", "passwd",
                                                    "kennwort",  "pass",     "token",
                                                    "geheimnis", "secret",   "schluessel"};
    return std::ranges::find(words, key) != words.end();
}

} // namespace

void report_unknown_key(ValueKinds& reader, const TomlEntry& entry,
                        const std::vector<std::string_view>& keys) {
    if (is_for_secrets(entry.key)) {
        reader.error(entry.where,
                     fmt::format("»{}« gehört nicht in die Inhalte, denn sie liegen offen in git; "
                                 "Zugänge kennen ssh und rclone selbst",
                                 entry.key));
        return;
    }
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
