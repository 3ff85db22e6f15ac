#include "base/slug.hpp"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>
#include <stdexcept>

namespace schaukasten {
namespace {

constexpr std::size_t longest = 80;

bool is_slug_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

std::string ascii_lower(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> to_ascii(icu::Transliterator::createInstance(
        "NFC; Any-Latin; de-ASCII; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    if (U_FAILURE(status) || !to_ascii) throw std::runtime_error("ICU kennt de-ASCII nicht");
    auto unicode = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    to_ascii->transliterate(unicode);
    std::string out;
    unicode.toUTF8String(out);
    return out;
}

} // namespace

std::string slug_of(std::string_view text) {
    std::string slug;
    for (const char c : ascii_lower(text)) {
        if (is_slug_letter(c)) {
            slug += c;
        } else if (!slug.empty() && slug.back() != '-' && c != '\'') {
            slug += '-';
        }
    }
    if (slug.size() > longest) slug.resize(longest);
    while (slug.ends_with('-')) slug.pop_back();
    return slug;
}

bool is_slug(std::string_view text) {
    if (text.empty() || text.size() > longest || text.front() == '-' || text.back() == '-') {
        return false;
    }
    for (const char c : text) {
        if (!is_slug_letter(c) && c != '-') return false;
    }
    return true;
}

} // namespace schaukasten
