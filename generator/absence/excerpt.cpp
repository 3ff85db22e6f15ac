#include "absence/excerpt.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

constexpr std::size_t looked_at = 160; // to either side: tags take room
constexpr std::size_t shown_before = 24;
constexpr std::size_t shown_behind = 48;

bool is_inside_letter(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// What is a tag from its beginning to its end becomes a blank.
std::string without_whole_tags(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto end = text.front() == '<' ? text.find('>') : std::string_view::npos;
        const char next = end == std::string_view::npos ? text.front() : ' ';
        text.remove_prefix(end == std::string_view::npos ? 1 : end + 1);
        if (next != ' ' || !out.ends_with(' ')) out += next;
    }
    return out;
}

std::string before(std::string_view text) {
    if (text.find('>') < text.find('<')) text.remove_prefix(text.find('>') + 1);
    auto words = without_whole_tags(text);
    if (words.size() <= shown_before) return words;
    const auto blank = words.find(' ', words.size() - shown_before);
    return blank == std::string::npos ? std::string() : words.substr(blank);
}

std::string behind(std::string_view text) {
    if (const auto tag = text.rfind('<');
        tag != std::string_view::npos && text.find('>', tag) == std::string_view::npos)
        text = text.substr(0, tag);
    auto words = without_whole_tags(text);
    if (words.size() <= shown_behind) return words;
    const auto blank = words.rfind(' ', shown_behind);
    const bool is_far = blank != std::string::npos && blank > shown_behind / 2;
    auto end = is_far ? blank : shown_behind;
    while (end < words.size() && is_inside_letter(words[end])) ++end;
    return words.substr(0, end);
}

} // namespace

std::string excerpt_at(std::string_view folded, std::size_t place) {
    auto from = place < looked_at ? 0 : place - looked_at;
    while (from < place && is_inside_letter(folded[from])) ++from;
    auto to = std::min(folded.size(), place + looked_at);
    while (to < folded.size() && is_inside_letter(folded[to])) ++to;
    auto text =
        before(folded.substr(from, place - from)) + behind(folded.substr(place, to - place));
    text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
    text.resize(text.find_last_not_of(' ') + 1);
    return text;
}

} // namespace schaukasten
