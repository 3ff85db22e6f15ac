#pragma once

#include "search/analyse.hpp"
#include "search/document.hpp"

#include <cstdint>
#include <deque>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace schaukasten {

/// What all documents are found by: each has its terms, each with the best class that it stands in.
class SiteTerms {
public:
    struct Use {
        std::uint32_t term = 0;
        TextClass where = TextClass::Title;

        auto operator<=>(const Use&) const = default;
    };

    explicit SiteTerms(std::size_t documents) : documents_(documents) {}

    /// Terms are known by a number.
    std::uint32_t number_of(std::string_view term);
    [[nodiscard]] std::span<const std::string_view> names() const { return names_; }

    /// Whatever a document had before is gone. May be called for several documents at once.
    void set(std::size_t document, std::vector<Use> uses);
    /// A class that is worse than the one that is known changes nothing.
    void add(std::size_t document, std::string_view term, TextClass where);
    [[nodiscard]] bool has(std::size_t document, std::string_view term, TextClass at_least) const;

    /// Sorted by the terms' numbers.
    [[nodiscard]] std::span<const Use> of(std::size_t document) const {
        return documents_[document];
    }
    [[nodiscard]] std::size_t documents() const { return documents_.size(); }

private:
    std::unordered_map<std::string_view, std::uint32_t> numbers_; // of what `texts_` holds
    std::vector<std::string_view> names_;
    std::deque<std::string> texts_;
    std::vector<std::vector<Use>> documents_;
};

using FillDocument = std::function<void(Document& document)>;

/// The same whatever the number of threads. Fills the documents on the way, and takes the texts
/// that they are found by away again: together these are as long as the town's content.
SiteTerms terms_of(std::vector<Document>& documents, const FillDocument& fill, unsigned jobs);

/// Makes the words of the thesaurus terms of what they lead to.
void add_search_words(const SitePlan& plan, const std::vector<Document>& documents,
                      SiteTerms& terms);

} // namespace schaukasten
