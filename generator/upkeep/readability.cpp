#include "upkeep/readability.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <array>

namespace schaukasten {
namespace {

constexpr std::u32string_view vowels = U"aeiouyäöüAEIOUYÄÖÜ";
constexpr std::u32string_view capital_umlauts = U"ÄÖÜ";
constexpr std::array<std::string_view, 10> diphthongs{"ei", "ai", "au", "eu", "äu",
                                                      "ie", "aa", "ee", "oo", "ey"};
/// What stands before a full stop without ending a sentence.
constexpr std::array<std::string_view, 22> abbreviations{
    "bzw", "ca", "usw", "Str", "Nr", "Tel", "inkl", "evtl", "Dr",  "Prof", "St",
    "Mo",  "Di", "Mi",  "Do",  "Fr", "Sa",  "So",   "ggf",  "max", "min",  "vgl"};

bool is_word_part(char32_t c) {
    constexpr char32_t last_ascii = 0x7F;
    return c > last_ascii ? c != U'„' && c != U'“' && c != U'»' && c != U'«' && c != U'–' &&
                                c != U'…' && c != 0xA0
                          : is_letter(static_cast<char>(c));
}

std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> words(1);
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = at;
        if (is_word_part(next_code_point(text, at))) {
            words.back() += text.substr(begin, at - begin);
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

bool ends_as_abbreviation(std::string_view before) {
    const auto begin = before.find_last_of(" (") + 1;
    const auto word = before.substr(begin == 0 ? 0 : begin);
    const bool is_number = is_all_digits(word);
    return is_number || word.size() <= 1 || word.find('.') != std::string_view::npos ||
           std::ranges::find(abbreviations, word) != abbreviations.end();
}

bool is_capital(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    if (text[at] >= 'A' && text[at] <= 'Z') return true;
    return capital_umlauts.find(next_code_point(text, at)) != std::u32string_view::npos;
}

bool ends_sentence(std::string_view text, std::size_t at) {
    constexpr std::string_view ends = ".!?";
    if (ends.find(text[at]) == std::string_view::npos) return false;
    if (text[at] == '.' && ends_as_abbreviation(text.substr(0, at))) return false;
    const auto next = text.find_first_not_of(" \n\t", at + 1);
    return next == std::string_view::npos || (next > at + 1 && is_capital(text, next));
}

void add_trimmed(std::vector<std::string>& to, std::string_view text) {
    const auto begin = text.find_first_not_of(" \n\t");
    if (begin == std::string_view::npos) return;
    to.emplace_back(text.substr(begin, text.find_last_not_of(" \n\t") - begin + 1));
}

bool is_block_of_words(RichText::NodeKind kind) {
    return kind == RichText::NodeKind::Paragraph || kind == RichText::NodeKind::TableCell;
}

} // namespace

int count_syllables(std::string_view word) {
    int syllables = 0;
    std::string before; // the vowel just read, if it may still begin a diphthong
    for (std::size_t at = 0; at < word.size();) {
        const auto begin = at;
        const auto c = next_code_point(word, at);
        if (vowels.find(c) == std::u32string_view::npos) {
            before.clear();
            continue;
        }
        const auto pair = in_small_letters(before + std::string(word.substr(begin, at - begin)));
        const bool is_one_sound =
            !before.empty() && std::ranges::find(diphthongs, pair) != diphthongs.end();
        if (is_one_sound) {
            before.clear();
        } else {
            ++syllables;
            before = word.substr(begin, at - begin);
        }
    }
    return std::max(syllables, 1);
}

std::vector<std::string> sentences_of(std::string_view text) {
    std::vector<std::string> sentences;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!ends_sentence(text, at)) continue;
        add_trimmed(sentences, text.substr(begin, at + 1 - begin));
        begin = at + 1;
    }
    add_trimmed(sentences, text.substr(begin));
    return sentences;
}

std::vector<std::string> sentences_of(const RichText& text) {
    std::vector<std::string> sentences;
    for (std::uint32_t i = 0; i < text.nodes.size(); ++i) {
        const auto& node = text.nodes[i];
        if (!is_block_of_words(node.kind)) continue;
        for (auto& each : sentences_of(words_of(text, i, node.end))) {
            sentences.push_back(std::move(each));
        }
    }
    return sentences;
}

Readability readability_of(const std::vector<std::string>& sentences) {
    constexpr int many_syllables = 3;
    constexpr double percent = 100;
    constexpr double of_length = 0.2656;
    constexpr double of_long_words = 0.2744;
    constexpr double base = 1.693;
    Readability result;
    std::size_t long_words = 0;
    for (const auto& sentence : sentences) {
        const auto words = words_in(sentence);
        result.words += words.size();
        long_words += static_cast<std::size_t>(std::ranges::count_if(
            words, [](const auto& word) { return count_syllables(word) >= many_syllables; }));
        if (words.size() <= result.words_of_longest) continue;
        result.words_of_longest = words.size();
        result.longest = sentence;
    }
    if (result.words == 0) return result;
    const auto words = static_cast<double>(result.words);
    result.grade = of_length * words / static_cast<double>(sentences.size()) +
                   of_long_words * percent * static_cast<double>(long_words) / words - base;
    return result;
}

} // namespace schaukasten
