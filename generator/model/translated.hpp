#pragma once

#include "base/rich_text.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace schaukasten {

/// A value as the record has it, in the site's first language, and its translations by language
/// tag (BCP 47: "en", "tr", "de-simple").
template <class T>
struct Translated {
    T original;
    std::vector<std::pair<std::string, T>> translations;

    /// Null if there is no translation into that language.
    [[nodiscard]] const T* translation(std::string_view language) const {
        const auto found =
            std::ranges::find(translations, language, &std::pair<std::string, T>::first);
        return found == translations.end() ? nullptr : &found->second;
    }

    /// The translation, or else the original.
    [[nodiscard]] const T& in(std::string_view language) const {
        const auto* found = translation(language);
        return found ? *found : original;
    }

    [[nodiscard]] bool empty() const { return original.empty(); }
};

using TranslatedText = Translated<std::string>;
using Prose = Translated<RichText>; // Markdown in content/

} // namespace schaukasten
