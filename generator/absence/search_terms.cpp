#include "absence/search_terms.hpp"

#include "base/ascii.hpp"
#include "search/analyse.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace schaukasten {
namespace {

constexpr std::uint32_t documents_in_chunk = 8;

std::string_view cut(std::string_view& rest, char at) {
    const auto end = std::min(rest.find(at), rest.size());
    const auto part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

std::uint32_t number(std::string_view digits, int base) {
    std::uint32_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    return value;
}

/// "1a,2;;4": of each class of text the first document, then distances.
std::vector<std::uint32_t> documents_of(std::string_view postings) {
    std::vector<std::uint32_t> documents;
    while (!postings.empty()) {
        auto list = cut(postings, ';');
        std::uint32_t document = 0;
        while (!list.empty()) {
            document += number(cut(list, ','), 36);
            documents.push_back(document);
        }
    }
    std::ranges::sort(documents);
    return documents;
}

/// The number in "d12.txt" behind `kind`.
std::optional<std::uint32_t> number_in(std::string_view name, char kind) {
    constexpr std::string_view ending = ".txt";
    if (!name.starts_with(kind) || !name.ends_with(ending)) return std::nullopt;
    const auto digits = name.substr(1, name.size() - 1 - ending.size());
    if (!is_all_digits(digits)) return std::nullopt;
    return number(digits, 10);
}

} // namespace

void SearchTerms::add(std::string_view name, std::string_view text) {
    if (number_in(name, 't')) add_shard(text);
    const auto chunk = number_in(name, 'd');
    if (!chunk) return;
    for (auto document = *chunk * documents_in_chunk; !text.empty(); ++document) {
        auto line = cut(text, '\n');
        cut(line, '\t'); // title
        addresses_.emplace(document, cut(line, '\t'));
    }
}

void SearchTerms::add_shard(std::string_view text) {
    std::string term;
    while (!text.empty()) {
        auto line = cut(text, '\n');
        if (line.empty()) continue;
        term.resize(std::min<std::size_t>(term.size(), number(line.substr(0, 1), 36)));
        line.remove_prefix(1);
        term += cut(line, ' ');
        terms_.emplace(term, documents_of(line));
    }
}

std::optional<std::string> SearchTerms::entry_with(std::string_view text) const {
    const Stemmer stemmer;
    std::optional<Documents> common;
    for (const auto& word : words_of(text)) {
        if (is_stop_word(word)) continue;
        const auto found = terms_.find(stemmer.stem(word));
        if (found == terms_.end()) return std::nullopt;
        if (!common) {
            common = found->second;
            continue;
        }
        Documents both;
        std::ranges::set_intersection(*common, found->second, std::back_inserter(both));
        common = std::move(both);
    }
    if (!common || common->empty()) return std::nullopt;
    const auto address = addresses_.find(common->front());
    return address == addresses_.end() ? std::string() : address->second;
}

} // namespace schaukasten
