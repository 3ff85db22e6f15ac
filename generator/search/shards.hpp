#pragma once

#include "search/terms.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// Documents that have a term, by class, each in its best one alone; in ascending order.
using Postings = std::array<std::vector<std::uint32_t>, text_classes>;
struct TermEntry {
    std::string_view term;
    Postings postings;
};
using TermTable = std::vector<TermEntry>; // sorted by term

/// REQUIRES: `terms` outlives the table.
TermTable table_of(const SiteTerms& terms);
bool contains(const TermTable& table, std::string_view term);

/// Writes sorted terms so that what one shares with the one before stands there as a number.
class FrontCoding {
public:
    /// "schul", "schulhof"  ->  "0schul", "5hof"
    void write(std::string& out, std::string_view term);
    void start_anew() { last_.clear(); }

private:
    std::string last_;
};

std::string base36(std::uint32_t number);

struct Shard {
    std::string first; // term
    std::string text;  // a line a term: "5hof 1a,2;;4"
};

/// Ranges of the sorted terms, of about 4.5 kB each when they are compressed.
std::vector<Shard> shards_of(const TermTable& table);

/// Terms of titles and keywords that are long enough for a typing error.
std::string head_of(const TermTable& table);

} // namespace schaukasten
