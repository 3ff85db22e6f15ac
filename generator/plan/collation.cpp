#include "plan/collation.hpp"

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <memory>
#include <stdexcept>

namespace schaukasten {
namespace {

struct LanguageCollator {
    std::string language;
    std::unique_ptr<icu::Collator> collator;
};

std::unique_ptr<icu::Collator> make_collator(const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> collator(
        icu::Collator::createInstance(icu::Locale(language.c_str()), status));
    if (U_FAILURE(status) || !collator) throw std::runtime_error("ICU hat keine Sortierung");
    collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
    return collator;
}

} // namespace

std::string collation_key(std::string_view text, std::string_view language) {
    // Opening a collator takes longer than a thousand keys, and one is not for several threads.
    thread_local LanguageCollator last;
    if (!last.collator || last.language != language) {
        last = {std::string(language), make_collator(std::string(language))};
    }
    const auto unicode =
        icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    std::string key(static_cast<std::size_t>(last.collator->getSortKey(unicode, nullptr, 0)), '\0');
    last.collator->getSortKey(unicode, reinterpret_cast<uint8_t*>(key.data()),
                              static_cast<int32_t>(key.size()));
    return key;
}

} // namespace schaukasten
