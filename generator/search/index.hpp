#pragma once

#include "base/output_file.hpp"
#include "search/document.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace schaukasten {

/// What the search of one language reads, in a folder that is named after its content: pieces of
/// two builds never come together, and each may be kept by the browser for ever.
///
///     index.json   kinds, number of documents, first term of each shard, stop words
///     t0.txt …     a range of the sorted terms, with the documents that have them
///     d0.txt …     what results show, eight documents each
///     head.txt     terms of titles and keywords, for typing errors
struct SearchIndex {
    std::string folder; // "assets/suche/de-5f0c…/"
    std::vector<OutputFile> files;
};

SearchIndex make_search_index(const SitePlan& plan, std::uint32_t language,
                              const SearchTexts& texts, unsigned jobs);

} // namespace schaukasten
