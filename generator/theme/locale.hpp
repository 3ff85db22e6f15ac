#pragma once

#include <unicode/locid.h>

#include <algorithm>
#include <new>
#include <string>
#include <string_view>

namespace schaukasten {

/// What ICU has to know to write in a language: by its tag, in the digits 0 to 9. ICU writes Arabic
/// with digits of its own, but telephone numbers and clock times stand beside them, and whoever
/// lives here reads both on one line. An unknown language is written as ICU writes those.
inline icu::Locale locale_of(std::string_view language) {
    std::string name(language);
    std::ranges::replace(name, '-', '_'); // as ICU's own names have it
    return {name.c_str(), nullptr, nullptr, "numbers=latn"};
}

/// ICU says nothing by itself where memory ends, and writes nothing: a number would be missing on
/// the page. Throws std::bad_alloc.
inline void require_success(UErrorCode status) {
    if (U_FAILURE(status)) throw std::bad_alloc();
}

} // namespace schaukasten
