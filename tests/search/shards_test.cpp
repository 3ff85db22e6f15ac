#include "search/shards.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

namespace {

SiteTerms documents_with(std::string_view term, std::size_t count, TextClass where) {
    SiteTerms terms(count);
    for (std::size_t document = 0; document < count; ++document) terms.add(document, term, where);
    return terms;
}

} // namespace

TEST_CASE("a shard shares beginnings and counts documents from the one before, in base 36") {
    SiteTerms terms(41);
    terms.add(0, "schulhof", TextClass::Keyword);
    terms.add(40, "schulhof", TextClass::Keyword);
    terms.add(37, "schul", TextClass::Title);
    terms.add(40, "schul", TextClass::Body);
    const auto shards = shards_of(table_of(terms));
    REQUIRE(shards.size() == 1);
    CHECK(shards[0].first == "schul");
    CHECK(shards[0].text == "0schul 11;;;14\n"
                            "5hof ;0,14\n");
}

TEST_CASE("a document stands in the best class of a term alone") {
    SiteTerms terms(1);
    terms.add(0, "geld", TextClass::Body);
    terms.add(0, "geld", TextClass::Keyword);
    terms.add(0, "geld", TextClass::Short);
    CHECK(terms.has(0, "geld", TextClass::Keyword));
    CHECK_FALSE(terms.has(0, "geld", TextClass::Title));
    CHECK(terms.of(0).size() == 1);
}

TEST_CASE("shards are cut by size, and each begins with a whole term") {
    SiteTerms terms(1);
    for (int i = 0; i < 4000; ++i) terms.add(0, "wort" + std::to_string(i), TextClass::Title);
    const auto shards = shards_of(table_of(terms));
    REQUIRE(shards.size() > 2);
    for (const auto& shard : shards) {
        CHECK(shard.text.size() < 10000);
        CHECK(shard.text.starts_with("0" + shard.first + " "));
    }
}

TEST_CASE("a word in the body of more than a fifth of all documents is dropped there") {
    CHECK(table_of(documents_with("schul", 100, TextClass::Body)).empty());
    CHECK_FALSE(table_of(documents_with("schul", 100, TextClass::Title)).empty());
    CHECK_FALSE(table_of(documents_with("schul", 20, TextClass::Body)).empty()); // a small town
}

TEST_CASE("letters beyond ASCII are not shared, since the browser counts them otherwise") {
    std::string text;
    FrontCoding coding;
    coding.write(text, "мова");
    coding.write(text, "мови");
    CHECK(text == "0мова0мови");
}
