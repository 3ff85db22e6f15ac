#include "absence/wanted_text.hpp"

#include "absence/folded_text.hpp"
#include "base/ascii.hpp"
#include "base/slug.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <utility>

namespace schaukasten {
namespace {

constexpr std::size_t fewest_letters = 3;
constexpr std::size_t fewest_digits = 6; // of a telephone number
constexpr std::size_t most_between = 3;  // characters between two words, or two digits

/// The digits of a number as it is dialled in the country, without the 0; empty if it is none.
std::string national_digits(std::string_view folded) {
    constexpr std::string_view beside_digits = " +-/().";
    std::string digits;
    for (const auto c : folded) {
        if (is_digit(c))
            digits += c;
        else if (beside_digits.find(c) == std::string_view::npos)
            return {};
    }
    if (folded.starts_with('+') && digits.starts_with("49")) digits.erase(0, 2);
    if (digits.starts_with("0049")) digits.erase(0, 4);
    if (digits.starts_with('0')) digits.erase(0, 1);
    return digits.size() < fewest_digits ? std::string() : digits;
}

/// The words stand at `at`, one behind the other.
bool stand_at(std::string_view text, std::size_t at, const std::vector<std::string>& words) {
    at += words.front().size();
    for (std::size_t word = 1; word < words.size(); ++word) {
        std::size_t between = 0;
        while (between < most_between && at < text.size() && !is_of_word(text[at])) {
            ++at;
            ++between;
        }
        if (!text.substr(std::min(at, text.size())).starts_with(words[word])) return false;
        at += words[word].size();
    }
    return true;
}

} // namespace

std::optional<WantedText> WantedText::from(std::string_view text) {
    if (find_invalid_utf8(text)) return std::nullopt;
    WantedText wanted;
    wanted.typed_ = text;
    const auto folded = fold(text).text;
    for (const auto& word : folded_words(folded)) wanted.letters_ += count_code_points(word);
    if (wanted.letters_ < fewest_letters) return std::nullopt;
    wanted.digits_ = national_digits(trimmed(folded));
    if (!wanted.is_phone()) {
        wanted.add(folded_words(folded));
        wanted.add(folded_words(slug_of(text)));
    }
    return wanted;
}

void WantedText::add(Phrase words) {
    if (words.empty() || std::ranges::find(phrases_, words) != phrases_.end()) return;
    phrases_.push_back(words);
    if (words.size() != 2) return;
    std::swap(words[0], words[1]); // "Müller, Mira", and vCards have "N:Müller;Mira"
    phrases_.push_back(std::move(words));
}

std::vector<std::size_t> WantedText::places_in(std::string_view folded) const {
    std::vector<std::size_t> places;
    for (const auto& words : phrases_) {
        for (auto at = folded.find(words.front()); at != std::string_view::npos;
             at = folded.find(words.front(), at + 1)) {
            if (stand_at(folded, at, words)) places.push_back(at);
        }
    }
    if (is_phone()) find_digits(folded, places);
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

void WantedText::find_digits(std::string_view folded, std::vector<std::size_t>& places) const {
    std::string run;
    std::vector<std::size_t> where; // of each digit of the run
    const auto end_run = [&] {
        for (auto at = run.find(digits_); at != std::string::npos; at = run.find(digits_, at + 1))
            places.push_back(where[at]);
        run.clear();
        where.clear();
    };
    for (std::size_t at = 0; at < folded.size(); ++at) {
        if (is_digit(folded[at])) {
            if (!where.empty() && at - where.back() > most_between + 1) end_run();
            run += folded[at];
            where.push_back(at);
        } else if (is_of_word(folded[at])) {
            end_run();
        }
    }
    end_run();
}

} // namespace schaukasten
