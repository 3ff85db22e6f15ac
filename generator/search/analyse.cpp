#include "search/analyse.hpp"

#include <libstemmer.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <stdexcept>

namespace schaukasten {
namespace {

/// Behind the letter before it: how long "*innen", "/-in", "(innen)" is, or 0.
std::int32_t gender_ending(const icu::UnicodeString& text, std::int32_t at) {
    auto next = at;
    const auto first = text.charAt(next);
    if (first == u'/') {
        next += text.charAt(next + 1) == u'-' ? 2 : 1;
    } else if (first == u'*' || first == u':' || first == u'_' || first == u'\u00B7' ||
               first == u'(') {
        ++next;
    } else if (first != u'I' || !u_islower(text.char32At(at - 1))) {
        return 0;
    }
    const bool is_capital = next == at;
    if (text.charAt(next) != (is_capital ? u'I' : u'i') || text.charAt(next + 1) != u'n') return 0;
    next += 2;
    if (text.compare(next, 3, u"nen") == 0) {
        next += 3;
    } else if (next < text.length() && u_isalpha(text.char32At(next))) {
        return 0;
    }
    if (!is_capital && text.charAt(next) == u')') ++next;
    return next - at;
}

icu::UnicodeString without_gender_endings(const icu::UnicodeString& text) {
    icu::UnicodeString result;
    for (std::int32_t at = 0; at < text.length();) {
        if (at > 0 && u_isalpha(text.char32At(at - 1))) {
            if (const auto size = gender_ending(text, at); size > 0) {
                at += size;
                if (at >= text.length()) break;
            }
        }
        result.append(text.charAt(at++));
    }
    return result;
}

bool is_vowel_or_q(char16_t c) {
    return c == u'a' || c == u'e' || c == u'i' || c == u'o' || c == u'u' || c == u'q';
}

bool is_dropped(UChar32 c) {
    constexpr UChar32 soft_hyphen = 0xAD;
    return c == soft_hyphen || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

icu::UnicodeString without_accents(const icu::UnicodeString& text) {
    auto status = U_ZERO_ERROR;
    const auto* decomposer = icu::Normalizer2::getNFDInstance(status);
    const auto parts = decomposer->normalize(text, status);
    icu::UnicodeString plain;
    for (std::int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1)) {
        const auto c = parts.char32At(at);
        if (is_dropped(c)) continue;
        if (c == U'ß') {
            plain.append(u"ss", 2);
        } else if (c == U'ı') {
            plain.append(u'i');
        } else if (c == U'ł') {
            plain.append(u'l');
        } else {
            plain.append(c);
        }
    }
    return plain;
}

icu::UnicodeString fold(icu::UnicodeString text) {
    const auto plain = without_accents(text.toLower(icu::Locale::getRoot()));
    icu::UnicodeString folded;
    for (std::int32_t at = 0; at < plain.length(); ++at) {
        const auto c = plain.charAt(at);
        folded.append(c);
        const bool is_umlaut = (c == u'a' || c == u'o' || c == u'u') &&
                               plain.charAt(at + 1) == u'e' &&
                               (at == 0 || !is_vowel_or_q(plain.charAt(at - 1)));
        if (is_umlaut) ++at;
    }
    return folded;
}

constexpr std::size_t shortest_before_innen = 4;
constexpr std::size_t shortest_before_ending = 3;
constexpr std::array<std::string_view, 9> masculine_endings{"er",  "or",  "ar",  "ist", "ent",
                                                            "ant", "eut", "log", "at"};

/// "beraterin" and "beraterinnen" as "berater".
void take_off_feminine(std::string& word) {
    constexpr std::string_view many = "innen";
    constexpr std::string_view one = "in";
    if (word.ends_with(many)) {
        if (word.size() >= many.size() + shortest_before_innen) {
            word.resize(word.size() - many.size());
        }
        return;
    }
    if (!word.ends_with(one)) return;
    const auto stem = std::string_view(word).substr(0, word.size() - one.size());
    const bool is_feminine = std::ranges::any_of(masculine_endings, [&](std::string_view ending) {
        return stem.size() >= ending.size() + shortest_before_ending && stem.ends_with(ending);
    });
    if (is_feminine) word.resize(stem.size());
}

void add_word(const icu::UnicodeString& text, std::int32_t from, std::int32_t to,
              std::vector<std::string>& words) {
    if (to - from == 1 && u_isalpha(text.charAt(from))) return;
    std::string word;
    text.tempSubStringBetween(from, to).toUTF8String(word);
    take_off_feminine(word);
    words.push_back(std::move(word));
}

bool is_of_word(UChar32 c) {
    return (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
}

} // namespace

std::vector<std::string> words_of(std::string_view text) {
    const auto raw = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    const auto folded = fold(without_gender_endings(raw));
    std::vector<std::string> words;
    std::int32_t from = -1;
    for (std::int32_t at = 0; at < folded.length(); at = folded.moveIndex32(at, 1)) {
        if (is_of_word(folded.char32At(at))) {
            if (from < 0) from = at;
        } else if (from >= 0) {
            add_word(folded, from, at, words);
            from = -1;
        }
    }
    if (from >= 0) add_word(folded, from, folded.length(), words);
    return words;
}

Stemmer::Stemmer() : stemmer_(sb_stemmer_new("german", "UTF_8")) {
    if (!stemmer_) throw std::logic_error("libstemmer has no German");
}

void Stemmer::Closer::operator()(sb_stemmer* stemmer) const {
    sb_stemmer_delete(stemmer);
}

std::string Stemmer::stem(std::string_view word) const {
    const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
    const auto* stem = sb_stemmer_stem(stemmer_.get(), bytes, static_cast<int>(word.size()));
    if (!stem) throw std::bad_alloc();
    return {reinterpret_cast<const char*>(stem),
            static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

} // namespace schaukasten
