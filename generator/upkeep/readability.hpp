#pragma once

#include "base/rich_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// How many syllables a German word has: its groups of vowels, diphthongs counted as one.
int count_syllables(std::string_view word);

/// The sentences of a text, each without the blanks around it. A full stop ends one where a capital
/// letter follows and no number or abbreviation stands before it.
std::vector<std::string> sentences_of(std::string_view text);

/// Those of a rich text: a paragraph, an item of a list or a cell ends a sentence too. Headings and
/// code are none.
std::vector<std::string> sentences_of(const RichText& text);

struct Readability {
    double grade = 0;      // the school year in which it can be read, from 4 to about 15
    std::size_t words = 0; // that it was counted on
    std::string longest;   // its longest sentence
    std::size_t words_of_longest = 0;
};

/// The fourth Wiener Sachtextformel (Bamberger and Vanecek 1984):
/// 0.2656 SL + 0.2744 MS - 1.693, of the mean length of sentences in words and the share of words
/// with three syllables and more, in percent. Nothing counted of a text without words.
Readability readability_of(const std::vector<std::string>& sentences);

} // namespace schaukasten
