#include "search/shards.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

namespace {

std::vector<DocumentTerms> documents_with(std::string_view term, std::size_t count,
                                          TextClass where) {
    std::vector<DocumentTerms> terms(count);
    for (auto& each : terms) each.add(term, where);
    return terms;
}

} // namespace

TEST_CASE("a shard shares beginnings and counts documents from the one before, in base 36") {
    std::vector<DocumentTerms> terms(41);
    terms[0].add("schulhof", TextClass::Keyword);
    terms[40].add("schulhof", TextClass::Keyword);
    terms[37].add("schul", TextClass::Title);
    terms[40].add("schul", TextClass::Body);
    const auto shards = shards_of(table_of(terms));
    REQUIRE(shards.size() == 1);
    CHECK(shards[0].first == "schul");
    CHECK(shards[0].text == "0schul 11;;;14\n"
                            "5hof ;0,14\n");
}

TEST_CASE("a document stands in the best class of a term alone") {
    DocumentTerms terms;
    terms.add("geld", TextClass::Body);
    terms.add("geld", TextClass::Keyword);
    terms.add("geld", TextClass::Short);
    CHECK(terms.has("geld", TextClass::Keyword));
    CHECK_FALSE(terms.has("geld", TextClass::Title));
    CHECK(terms.all().size() == 1);
}

TEST_CASE("shards are cut by size, and each begins with a whole term") {
    std::vector<DocumentTerms> terms(1);
    for (int i = 0; i < 4000; ++i) terms[0].add("wort" + std::to_string(i), TextClass::Title);
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
