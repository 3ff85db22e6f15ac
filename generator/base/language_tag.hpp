#pragma once

#include <string>
#include <string_view>

namespace schaukasten {

/// The tag of a language whose numbers are written in the digits 0 to 9: "ar" -> "ar-u-nu-latn".
/// ICU writes Arabic with digits of its own, but telephone numbers and clock times stand beside
/// them, and whoever lives here reads both on one line.
inline std::string with_latin_digits(std::string_view language) {
    return std::string(language) + "-u-nu-latn";
}

} // namespace schaukasten
