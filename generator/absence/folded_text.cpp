#include "absence/folded_text.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <stdexcept>
#include <unordered_map>

namespace schaukasten {
namespace {

constexpr char32_t diaeresis = 0x308;

bool is_accent(char32_t c) {
    return c >= 0x300 && c <= 0x36F;
}

void append_blank(std::string& out) {
    if (!out.ends_with(' ')) out += ' ';
}

/// Letters first, their accents behind them.
icu::UnicodeString taken_apart(char32_t c) {
    auto status = U_ZERO_ERROR;
    const auto* folder = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const auto* decomposer = icu::Normalizer2::getNFDInstance(status);
    const icu::UnicodeString alone(static_cast<UChar32>(c));
    auto parts = decomposer->normalize(folder->normalize(alone, status), status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU kennt keine Normalformen");
    return parts;
}

std::string folded_alone(char32_t c) {
    std::string out;
    const auto parts = taken_apart(c);
    for (std::int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1)) {
        const auto part = parts.char32At(at);
        if (is_accent(static_cast<char32_t>(part))) {
            const bool is_umlaut = part == diaeresis && (out == "a" || out == "o" || out == "u");
            if (is_umlaut) out += 'e';
        } else if (u_isUWhiteSpace(part) != 0) {
            out += ' ';
        } else if (part < 0x80 || u_isalnum(part) != 0 || (U_GET_GC_MASK(part) & U_GC_M_MASK)) {
            append_utf8(out, static_cast<char32_t>(part));
        } else {
            out += '-'; // a dash, a quotation mark
        }
    }
    return out;
}

void append_folded(std::string& out, char32_t c) {
    if (is_accent(c)) {
        if (c == diaeresis && (out.ends_with('a') || out.ends_with('o') || out.ends_with('u')))
            out += 'e';
        return;
    }
    thread_local std::unordered_map<char32_t, std::string> known;
    const auto [place, is_new] = known.try_emplace(c);
    if (is_new) place->second = folded_alone(c);
    if (place->second == " ")
        append_blank(out);
    else
        out += place->second;
}

/// One that is no UTF-8 stands for itself.
char32_t next_leniently(std::string_view bytes, std::size_t& at, std::size_t& sound) {
    if (sound <= at) {
        const auto wrong = find_invalid_utf8(bytes.substr(at));
        sound = wrong ? at + *wrong : bytes.size();
        if (sound == at) return static_cast<unsigned char>(bytes[at++]);
    }
    return next_code_point(bytes, at);
}

} // namespace

FoldedText fold(std::string_view bytes) {
    FoldedText folded;
    auto& out = folded.text;
    out.reserve(bytes.size());
    std::size_t sound = 0; // up to here it is UTF-8
    for (std::size_t at = 0; at < bytes.size();) {
        const auto c = bytes[at];
        if (static_cast<unsigned char>(c) >= 0x80) {
            append_folded(out, next_leniently(bytes, at, sound));
            continue;
        }
        ++at;
        if (c == '\n' || c == joined_line) folded.breaks.push_back(out.size());
        if (c == joined_line) continue;
        if (c <= ' ' || c == '\x7F')
            append_blank(out);
        else
            out += small(c);
    }
    return folded;
}

int FoldedText::line_at(std::size_t place) const {
    return 1 + static_cast<int>(std::ranges::upper_bound(breaks, place) - breaks.begin());
}

std::vector<std::string> folded_words(std::string_view folded) {
    std::vector<std::string> words;
    bool inside = false;
    for (const auto c : folded) {
        if (is_of_word(c) && !inside) words.emplace_back();
        inside = is_of_word(c);
        if (inside) words.back() += c;
    }
    return words;
}

} // namespace schaukasten
