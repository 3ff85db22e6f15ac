#pragma once

#include <string>
#include <string_view>

namespace schaukasten {

/// The name with each letter in one piece: macOS may write an umlaut as a letter and its dots.
std::string composed(std::string_view name);

/// What names have in common that are one on computers which do not tell apart large and small
/// letters.
std::string folded(std::string_view name);

} // namespace schaukasten
