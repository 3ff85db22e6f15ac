#pragma once

#include "search/analyse.hpp"
#include "search/document.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace schaukasten {

/// What one document is found by: each term with the best class that it stands in.
class DocumentTerms {
public:
    /// A class that is worse than the one that is known changes nothing.
    void add(std::string_view term, TextClass where);
    [[nodiscard]] bool has(std::string_view term, TextClass at_least) const;
    [[nodiscard]] const std::vector<std::pair<std::string, TextClass>>& all() const {
        return terms_;
    }

private:
    std::vector<std::pair<std::string, TextClass>> terms_; // sorted
};

/// One entry a document, in their order, whatever the number of threads.
std::vector<DocumentTerms> terms_of(const std::vector<Document>& documents, unsigned jobs);

/// Makes the words of the thesaurus terms of what they lead to.
void add_search_words(const SitePlan& plan, const std::vector<Document>& documents,
                      std::vector<DocumentTerms>& terms);

} // namespace schaukasten
