#include "base/slug.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

TEST_CASE("a slug spells umlauts out and joins words by one hyphen") {
    CHECK(slug_of("Grundschule Süd (Haus 2)") == "grundschule-sued-haus-2");
    CHECK(slug_of("Straße & Weg") == "strasse-weg");
    CHECK(slug_of("Ärztehaus") == "aerztehaus");
    CHECK(slug_of("  -- ") == "");
}

TEST_CASE("a slug never ends in a hyphen, also when it is cut at 80 letters") {
    CHECK(slug_of(std::string(79, 'a') + " bc").size() == 79);
}

TEST_CASE("only lower-case letters, digits and inner hyphens make a slug") {
    CHECK(is_slug("grundschule-1"));
    CHECK_FALSE(is_slug("-a"));
    CHECK_FALSE(is_slug("A"));
    CHECK_FALSE(is_slug("süd"));
    CHECK_FALSE(is_slug(""));
}
