#pragma once

#include "search/analyse.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace schaukasten {

/// Takes compounds apart by the words of the corpus itself, so that no dictionary is needed:
///
///     schulabsentismus  ->  schul absentismus      if "Schule" stands anywhere
///     bildungspaket     ->  bildung paket          with the s between the parts
class Compounds {
public:
    /// `words` are all words of the corpus, folded, each once. Views the stemmer.
    Compounds(const std::vector<std::string>& words, const Stemmer& stemmer);

    /// Stems of the parts, and of their parts; none if the word is no compound.
    [[nodiscard]] std::vector<std::string> parts_of(std::string_view word) const;

private:
    struct Split {
        std::string head; // stems
        std::string tail;
        std::size_t at = 0;
    };

    /// Where a known word ends inside `word`, in its order.
    [[nodiscard]] std::vector<Split> candidates(std::string_view word) const;
    [[nodiscard]] std::optional<std::string> known_head(std::string_view head) const;
    [[nodiscard]] std::optional<Split> best_split(std::string_view word) const;
    void add_parts(std::string_view word, std::vector<std::string>& parts, int depth) const;

    const Stemmer& stemmer_;
    std::unordered_set<std::string> words_; // as they stand in the corpus
    std::unordered_set<std::string> known_; // their stems
    std::unordered_map<std::string, int> heads_;
    std::unordered_map<std::string, int> tails_; // how many words begin and end with them
};

} // namespace schaukasten
