#pragma once

#include "base/ascii.hpp"
#include "model/field.hpp"

namespace schaukasten {

/// What a field is called in German: the help without what explains it further. "Schulform, zum
/// Beispiel …" -> "Schulform".
inline std::string_view label_of(const FieldInfo& field) {
    return trimmed(field.help.substr(0, field.help.find_first_of(",.:;(")));
}

/// The help without the label that it begins with: "Art: \"eigene_stelle\" oder …" -> "\"eigene_…".
inline std::string_view explanation_of(const FieldInfo& field) {
    const auto behind = field.help.find_first_of(",.:;(");
    if (behind == std::string_view::npos || field.help[behind] != ':') return field.help;
    return trimmed(field.help.substr(behind + 1));
}

} // namespace schaukasten
