#include "law/placeholder_words.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace schaukasten {
namespace {

constexpr auto none = std::string_view::npos;

/// Of words only; an umlaut is two bytes of them.
bool is_of_word(char c) {
    return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

bool is_whole_word(std::string_view text, std::size_t at, std::size_t size) {
    return (at == 0 || !is_of_word(text[at - 1])) &&
           (at + size == text.size() || !is_of_word(text[at + size]));
}

template <class Words>
bool is_among(const Words& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

/// What a request may begin with, or name: all else that is small is most likely a verb.
constexpr std::array<std::string_view, 24> of_names{
    "bitte", "noch",  "den",   "die",  "das",   "dem",   "der",   "des",
    "ein",   "eine",  "einen", "ihr",  "ihre",  "ihren", "ihres", "euer",
    "eure",  "euren", "Ihr",   "Ihre", "Ihren", "und",   "oder",  "für"};
/// Whoever says so speaks of people, not to the editors.
constexpr std::array<std::string_view, 8> of_sentences{"sich", "man", "Sie", "sie",
                                                       "wir",  "Wir", "wer", "Wer"};
constexpr std::array<std::string_view, 3> requests{"einsetzen", "eintragen", "ergänzen"};

/// The length of a sign between two phrases at `at`; 0 if there is none.
std::size_t phrase_end(std::string_view text, std::size_t at) {
    const auto rest = text.substr(at);
    if (rest.starts_with("\n\n")) return 2;
    for (const std::string_view quote : {"«", "»"}) {
        if (rest.starts_with(quote)) return quote.size();
    }
    if (rest.starts_with("\xE2\x80")) return std::min<std::size_t>(rest.size(), 3); // “ – …
    return std::string_view(".:;!?*_`'\"()[]{}<>#|=").find(rest[0]) == none ? 0 : 1;
}

std::vector<std::string_view> words_of(std::string_view text) {
    constexpr std::string_view between = " \t\r\n,";
    std::vector<std::string_view> all;
    for (auto at = text.find_first_not_of(between); at != none;
         at = text.find_first_not_of(between, at)) {
        const auto end = std::min(text.find_first_of(between, at), text.size());
        all.push_back(text.substr(at, end - at));
        at = end;
    }
    return all;
}

/// "Behörde", "§", "-"; an umlaut that is large begins with these bytes.
bool is_name(std::string_view word) {
    if (is_among(of_sentences, word)) return false;
    const bool is_large_umlaut =
        word.starts_with("Ä") || word.starts_with("Ö") || word.starts_with("Ü");
    const auto first = word.front();
    const bool is_small =
        is_small_letter(first) || (static_cast<unsigned char>(first) == 0xC3 && !is_large_umlaut);
    return !is_small || is_among(of_names, word);
}

/// From the sign before "hier" to it.
std::string_view phrase_before(std::string_view text, std::size_t here) {
    auto begin = here;
    while (begin > 0) {
        // A sign of several bytes is met at its first one.
        auto at = begin - 1;
        while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
        if (phrase_end(text, at) > 0) break;
        begin = at;
    }
    return text.substr(begin, here - begin);
}

std::string_view phrase_behind(std::string_view text, std::size_t from) {
    auto end = from;
    while (end < text.size() && phrase_end(text, end) == 0) ++end;
    return text.substr(from, end - from);
}

/// "den Namen einsetzen": what it names, and then the request, with nothing but a clause behind it.
bool asks(std::string_view behind) {
    std::size_t end = none;
    for (const auto request : requests) {
        for (auto at = behind.find(request); at != none; at = behind.find(request, at + 1)) {
            if (!is_whole_word(behind, at, request.size())) continue;
            const auto after = behind.find_first_not_of(" \t\r\n", at + request.size());
            if (after == none || behind[after] == ',') end = std::min(end, at);
        }
    }
    if (end == none) return false;
    const auto named = words_of(behind.substr(0, end));
    if (named.empty()) return true;
    const bool speaks = std::ranges::any_of(
        named, [](std::string_view word) { return is_among(of_sentences, word); });
    return !speaks && is_name(named.front());
}

bool is_request(std::string_view text, std::size_t here, std::size_t size) {
    if (!is_whole_word(text, here, size)) return false;
    const auto before = words_of(phrase_before(text, here));
    const bool starts = before.size() <= 4 && std::ranges::all_of(before, [](auto word) {
                            return word == "Bitte" || word == "-" || is_name(word);
                        });
    return starts && asks(phrase_behind(text, here + size));
}

std::size_t find_request(std::string_view text, std::size_t from) {
    constexpr std::string_view end_of_here = "ier";
    for (auto at = text.find(end_of_here, from + 1); at != none;
         at = text.find(end_of_here, at + 1)) {
        const auto here = at - 1;
        const bool is_here = text[here] == 'h' || text[here] == 'H';
        if (is_here && is_request(text, here, 1 + end_of_here.size())) return here;
    }
    return none;
}

/// "XXX", or more of them.
std::optional<Placeholder> find_crosses(std::string_view text, std::size_t from) {
    for (auto at = text.find("XXX", from); at != none;) {
        const auto end = std::min(text.find_first_not_of('X', at), text.size());
        if (is_whole_word(text, at, end - at)) return Placeholder{at, end - at};
        at = text.find("XXX", end);
    }
    return std::nullopt;
}

std::size_t find_word(std::string_view text, std::string_view word, std::size_t from) {
    auto at = text.find(word, from);
    while (at != none && !is_whole_word(text, at, word.size())) at = text.find(word, at + 1);
    return at;
}

} // namespace

std::optional<Placeholder> find_placeholder(std::string_view text, std::size_t from) {
    auto first = find_crosses(text, from);
    const auto take = [&](std::size_t at, std::size_t size) {
        if (at != none && (!first || at < first->at)) first = Placeholder{at, size};
    };
    take(find_request(text, from), std::string_view("hier").size());
    for (const std::string_view word : {"TODO", "FIXME", "Lorem ipsum"}) {
        take(find_word(text, word, from), word.size());
    }
    constexpr std::string_view gap = "[…]";
    take(text.find(gap, from), gap.size());
    return first;
}

} // namespace schaukasten
