#include "search/terms.hpp"

#include "base/parallel.hpp"
#include "search/compounds.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace schaukasten {
namespace {

using ClassWords = std::array<std::vector<std::string>, text_classes>;

ClassWords words_in(const Document& document) {
    ClassWords words;
    for (std::size_t i = 0; i < text_classes; ++i) {
        for (auto& word : words_of(document.texts.at(i))) {
            if (!is_stop_word(word)) words.at(i).push_back(std::move(word));
        }
        std::ranges::sort(words.at(i));
        words.at(i).erase(std::unique(words.at(i).begin(), words.at(i).end()), words.at(i).end());
    }
    return words;
}

std::vector<std::string> all_words(const std::vector<ClassWords>& of_documents) {
    std::vector<std::string> all;
    for (const auto& classes : of_documents) {
        for (const auto& words : classes) all.insert(all.end(), words.begin(), words.end());
    }
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

/// The stem of each word, and behind it those of its parts.
using Lexicon = std::unordered_map<std::string_view, std::vector<std::string>>;

Lexicon lexicon_of(const std::vector<std::string>& words) {
    const Stemmer stemmer;
    const Compounds compounds(words, stemmer);
    Lexicon lexicon;
    for (const auto& word : words) {
        std::vector<std::string> terms{stemmer.stem(word)};
        for (auto& part : compounds.parts_of(word)) terms.push_back(std::move(part));
        lexicon.emplace(word, std::move(terms));
    }
    return lexicon;
}

/// Parts of a compound weigh less than a word that stands there by itself.
TextClass one_lower(std::size_t text_class) {
    return static_cast<TextClass>(std::min(text_class + 1, text_classes - 1));
}

bool by_term(const std::pair<std::string, TextClass>& entry, std::string_view term) {
    return entry.first < term;
}

} // namespace

void DocumentTerms::add(std::string_view term, TextClass where) {
    const auto found = std::lower_bound(terms_.begin(), terms_.end(), term, by_term);
    if (found == terms_.end() || found->first != term) {
        terms_.emplace(found, term, where);
    } else {
        found->second = std::min(found->second, where);
    }
}

bool DocumentTerms::has(std::string_view term, TextClass at_least) const {
    const auto found = std::lower_bound(terms_.begin(), terms_.end(), term, by_term);
    return found != terms_.end() && found->first == term && found->second <= at_least;
}

std::vector<DocumentTerms> terms_of(const std::vector<Document>& documents, unsigned jobs) {
    std::vector<ClassWords> words(documents.size());
    parallel_for(documents.size(), jobs,
                 [&](std::size_t i, std::size_t) { words[i] = words_in(documents[i]); });
    const auto vocabulary = all_words(words);
    const auto lexicon = lexicon_of(vocabulary);
    std::vector<DocumentTerms> terms(documents.size());
    parallel_for(documents.size(), jobs, [&](std::size_t i, std::size_t) {
        for (std::size_t where = 0; where < text_classes; ++where) {
            for (const auto& word : words[i].at(where)) {
                const auto& known = lexicon.at(word);
                terms[i].add(known.front(), static_cast<TextClass>(where));
                for (std::size_t part = 1; part < known.size(); ++part) {
                    terms[i].add(known[part], one_lower(where));
                }
            }
        }
    });
    return terms;
}

} // namespace schaukasten
