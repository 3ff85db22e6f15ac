#include "search/word_book.hpp"

#include "search/analyse.hpp"

#include <algorithm>
#include <utility>

namespace schaukasten {
namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}

} // namespace

// No rule of words_of looks past a blank.
void WordBook::add_words(std::string_view text, std::vector<std::uint32_t>& numbers) {
    for (auto from = text.begin();;) {
        from = std::find_if_not(from, text.end(), is_blank);
        if (from == text.end()) return;
        const auto to = std::find_if(from, text.end(), is_blank);
        const auto& found = words_in({from, to});
        numbers.insert(numbers.end(), found.begin(), found.end());
        from = to;
    }
}

const std::vector<std::uint32_t>& WordBook::words_in(std::string_view piece) {
    if (const auto known = pieces_.find(piece); known != pieces_.end()) return known->second;
    auto& numbers = pieces_[std::string(piece)];
    for (auto& word : words_of(piece)) {
        if (!is_stop_word(word)) numbers.push_back(number_of(std::move(word)));
    }
    return numbers;
}

std::uint32_t WordBook::number_of(std::string word) {
    const auto [place, is_new] =
        numbers_.try_emplace(std::move(word), static_cast<std::uint32_t>(words_.size()));
    if (is_new) words_.push_back(place->first);
    return place->second;
}

} // namespace schaukasten
