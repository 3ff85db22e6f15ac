#include "absence/search_terms.hpp"
#include "search/shards.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

namespace {

/// Two entries: the first has "mira" and "mull", the second "mira" and "schul".
SearchTerms terms() {
    SiteTerms site(2);
    for (const auto* term : {"mira", "mull"}) site.add(0, term, TextClass::Body);
    site.add(0, "mullberg", TextClass::Title);
    for (const auto* term : {"mira", "schul"}) site.add(1, term, TextClass::Title);
    const auto table = table_of(site);
    SearchTerms read;
    for (const auto& shard : shards_of(table)) read.add("t0.txt", shard.text);
    read.add("d0.txt", "Erste\tfachkraefte/eins/\t\tde\nZweite\tfachkraefte/zwei/\t\tde\n");
    read.add("index.json", "{}");
    return read;
}

} // namespace

TEST_CASE("the words of a text are found in the search where one entry has them all") {
    CHECK(terms().entry_with("Mira Müller") == "fachkraefte/eins/");
    CHECK(terms().entry_with("Mira") == "fachkraefte/eins/");
    CHECK(terms().entry_with("Frau Mira Schule") == std::nullopt);
    CHECK(terms().entry_with("die Mira und die Schule") == "fachkraefte/zwei/");
    CHECK(terms().entry_with("Müller und Schule") == std::nullopt);
    CHECK(terms().entry_with("Müllberg") == "fachkraefte/eins/");
    CHECK(terms().entry_with("und der") == std::nullopt);
    CHECK(SearchTerms().entry_with("Mira") == std::nullopt);
}
