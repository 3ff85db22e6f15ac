#include "base/slug.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <stdexcept>

namespace schaukasten {
namespace {

constexpr std::size_t longest = 80;
constexpr std::size_t most_looked_at = 2'000; // bytes; ICU takes its time for each

bool is_slug_letter(char c) {
    return is_small_letter(c) || is_digit(c);
}

std::unique_ptr<icu::Transliterator> make_transliterator() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(
        "NFC; Any-Latin; de-ASCII; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    if (U_FAILURE(status) || !made) throw std::runtime_error("ICU kennt de-ASCII nicht");
    return made;
}

std::string ascii_lower_by_icu(std::string_view text) {
    // Making a transliterator takes far longer than using it; each thread keeps its own.
    thread_local const auto to_ascii = make_transliterator();
    auto unicode = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    to_ascii->transliterate(unicode);
    std::string out;
    unicode.toUTF8String(out);
    return out;
}

/// What ICU would make of the few letters and marks beyond ASCII that German needs.
std::optional<std::string_view> german_ascii(char32_t c) {
    switch (c) {
    case U'ä':
    case U'Ä': return "ae";
    case U'ö':
    case U'Ö': return "oe";
    case U'ü':
    case U'Ü': return "ue";
    case U'ß': return "ss";
    case U'‘':
    case U'’': return "'";
    case U'–':
    case U'„':
    case U'“':
    case U'…': return "-";
    default: return std::nullopt;
    }
}

std::string ascii_lower(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 8);
    for (std::size_t offset = 0; offset < text.size();) {
        const auto c = next_code_point(text, offset);
        if (c < 0x80) {
            out += small(static_cast<char>(c));
        } else if (const auto ascii = german_ascii(c)) {
            out += *ascii;
        } else {
            return ascii_lower_by_icu(text); // the whole: an accent may follow its letter
        }
    }
    return out;
}

} // namespace

std::string slug_of(std::string_view text) {
    auto end = std::min(text.size(), most_looked_at);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    text = text.substr(0, end);
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
