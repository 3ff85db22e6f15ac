#include "search/terms.hpp"

#include "base/parallel.hpp"
#include "search/compounds.hpp"
#include "search/word_book.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace schaukasten {
namespace {

/// The words of a document, by their numbers in the book of the thread that read it.
struct DocumentWords {
    std::size_t book = 0;
    std::array<std::vector<std::uint32_t>, text_classes> of_class;
};

void sort_once(auto& values) {
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

DocumentWords words_in(const Document& document, std::size_t number, WordBook& book) {
    DocumentWords words{number, {}};
    for (std::size_t i = 0; i < text_classes; ++i) {
        book.add_words(document.texts.at(i), words.of_class.at(i));
        sort_once(words.of_class.at(i));
    }
    return words;
}

std::vector<std::string> all_words(const std::vector<WordBook>& books) {
    std::vector<std::string> all;
    for (const auto& book : books) all.insert(all.end(), book.words().begin(), book.words().end());
    sort_once(all);
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

/// What the lexicon says of each word of a book, by its number.
std::vector<const std::vector<std::string>*> entries_of(const WordBook& book,
                                                        const Lexicon& lexicon) {
    std::vector<const std::vector<std::string>*> entries;
    for (const auto& word : book.words()) entries.push_back(&lexicon.at(word));
    return entries;
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
    std::vector<DocumentWords> words(documents.size());
    std::vector<WordBook> books(std::max(jobs, 1U));
    parallel_for(documents.size(), jobs, [&](std::size_t i, std::size_t worker) {
        words[i] = words_in(documents[i], worker, books[worker]);
    });
    const auto vocabulary = all_words(books);
    const auto lexicon = lexicon_of(vocabulary);
    std::vector<std::vector<const std::vector<std::string>*>> entries;
    for (const auto& book : books) entries.push_back(entries_of(book, lexicon));
    std::vector<DocumentTerms> terms(documents.size());
    parallel_for(documents.size(), jobs, [&](std::size_t i, std::size_t) {
        const auto& of_word = entries[words[i].book];
        for (std::size_t where = 0; where < text_classes; ++where) {
            for (const auto word : words[i].of_class.at(where)) {
                const auto& known = *of_word[word];
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
