#pragma once

#include "base/ascii.hpp"
#include "model/field.hpp"

namespace schaukasten {

/// What a field is called in German: the help without what explains it further. "Schulform, zum
/// Beispiel …" -> "Schulform".
inline std::string_view label_of(const FieldInfo& field) {
    return trimmed(field.help.substr(0, field.help.find_first_of(",.:;(")));
}

} // namespace schaukasten
