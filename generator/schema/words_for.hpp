#pragma once

#include "schema/known_content.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

inline constexpr std::string_view slug_form = "Kleinbuchstaben, Ziffern und Bindestriche";
inline constexpr std::string_view markdown_form = "Text in Markdown";

/// In German, what a key takes: "Text, übersetzbar", "Id aus »schulen«", "Liste von Begriffen …".
std::string form_of(const Key& key);

/// What stands there for it in an example: `2026-09-01`, `"8:30"`, `[]`.
std::string example_of(const Key& key);

/// `[anmeldung]`, or `[[zeiten]]` of a list of tables.
std::string section_head(const Key& key, const std::string& path);

/// Keys of a Fachkraft that need consent.
std::vector<std::string_view> personal_keys();

} // namespace schaukasten
