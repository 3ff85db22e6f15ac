#include "search/terms.hpp"

#include "base/parallel.hpp"
#include "search/compounds.hpp"
#include "search/word_book.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

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

DocumentWords words_in(const ClassedTexts& texts, std::size_t number, WordBook& book) {
    DocumentWords words{number, {}};
    for (std::size_t i = 0; i < text_classes; ++i) {
        book.add_words(texts.at(i), words.of_class.at(i));
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

/// Numbers of terms: that of a word's stem, and behind it those of its parts.
using Entry = std::vector<std::uint32_t>;
using Lexicon = std::unordered_map<std::string_view, Entry>;

Lexicon lexicon_of(const std::vector<std::string>& words, SiteTerms& terms) {
    const Stemmer stemmer;
    const Compounds compounds(words, stemmer);
    Lexicon lexicon;
    lexicon.reserve(words.size());
    for (const auto& word : words) {
        auto& entry = lexicon[word];
        entry.push_back(terms.number_of(stemmer.stem(word)));
        for (const auto& part : compounds.parts_of(word)) entry.push_back(terms.number_of(part));
    }
    return lexicon;
}

/// What the lexicon says of each word of a book, by its number.
std::vector<const Entry*> entries_of(const WordBook& book, const Lexicon& lexicon) {
    std::vector<const Entry*> entries;
    for (const auto& word : book.words()) entries.push_back(&lexicon.at(word));
    return entries;
}

/// Parts of a compound weigh less than a word that stands there by itself.
TextClass one_lower(std::size_t text_class) {
    return static_cast<TextClass>(std::min(text_class + 1, text_classes - 1));
}

std::vector<SiteTerms::Use> uses_of(const DocumentWords& words,
                                    const std::vector<const Entry*>& entries) {
    std::vector<SiteTerms::Use> uses;
    for (std::size_t where = 0; where < text_classes; ++where) {
        for (const auto word : words.of_class.at(where)) {
            const auto& known = *entries[word];
            uses.push_back({known.front(), static_cast<TextClass>(where)});
            for (std::size_t part = 1; part < known.size(); ++part) {
                uses.push_back({known[part], one_lower(where)});
            }
        }
    }
    return uses;
}

bool is_before(const SiteTerms::Use& use, std::uint32_t term) {
    return use.term < term;
}

} // namespace

std::uint32_t SiteTerms::number_of(std::string_view term) {
    if (const auto known = numbers_.find(term); known != numbers_.end()) return known->second;
    const auto number = static_cast<std::uint32_t>(names_.size());
    names_.emplace_back(texts_.emplace_back(term));
    numbers_.emplace(names_.back(), number);
    return number;
}

// Of a term that comes twice, the best class comes first.
void SiteTerms::set(std::size_t document, std::vector<Use> uses) {
    std::ranges::sort(uses);
    const auto same_term = [](const Use& a, const Use& b) { return a.term == b.term; };
    uses.erase(std::unique(uses.begin(), uses.end(), same_term), uses.end());
    documents_[document] = std::move(uses);
}

void SiteTerms::add(std::size_t document, std::string_view term, TextClass where) {
    const auto number = number_of(term);
    auto& uses = documents_[document];
    const auto found = std::lower_bound(uses.begin(), uses.end(), number, is_before);
    if (found == uses.end() || found->term != number) {
        uses.insert(found, {number, where});
    } else {
        found->where = std::min(found->where, where);
    }
}

bool SiteTerms::has(std::size_t document, std::string_view term, TextClass at_least) const {
    const auto number = numbers_.find(term);
    if (number == numbers_.end()) return false;
    const auto& uses = documents_[document];
    const auto found = std::lower_bound(uses.begin(), uses.end(), number->second, is_before);
    return found != uses.end() && found->term == number->second && found->where <= at_least;
}

SiteTerms terms_of(std::vector<Document>& documents, const FillDocument& fill, unsigned jobs) {
    std::vector<DocumentWords> words(documents.size());
    std::vector<WordBook> books(std::max(jobs, 1U));
    parallel_for(documents.size(), jobs, [&](std::size_t i, std::size_t worker) {
        fill(documents[i]);
        const auto texts = std::move(documents[i].texts); // an assigned {} would keep the memory
        words[i] = words_in(texts, worker, books[worker]);
    });
    SiteTerms terms(documents.size());
    const auto vocabulary = all_words(books);
    const auto lexicon = lexicon_of(vocabulary, terms);
    std::vector<std::vector<const Entry*>> entries;
    for (const auto& book : books) entries.push_back(entries_of(book, lexicon));
    parallel_for(documents.size(), jobs, [&](std::size_t i, std::size_t) {
        terms.set(i, uses_of(words[i], entries[words[i].book]));
        words[i].of_class = {};
    });
    return terms;
}

} // namespace schaukasten
