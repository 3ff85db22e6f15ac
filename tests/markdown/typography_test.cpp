#include "support/catch.hpp"
#include "support/markdown.hpp"

using namespace schaukasten;

namespace {

std::string set(std::string_view text, std::string_view language = "de") {
    return plain_text_of(parse_text(text, language).tree);
}

} // namespace

TEST_CASE("straight quotes become German ones") {
    CHECK(set("Das \"Fest\" beginnt.") == "Das „Fest“ beginnt.");
    CHECK(set("\"Ja\", sagt er, \"gern.\"") == "„Ja“, sagt er, „gern.“");
    CHECK(set("Das heißt 'Fest'.") == "Das heißt ‚Fest‘.");
    CHECK(set("\"Er sagt 'ja'\"") == "„Er sagt ‚ja‘“");
    CHECK(set("(\"Haus\") - \"Hof\"") == "(„Haus“) - „Hof“");
    CHECK(set("„alt\" und \"neu“") == "„alt“ und „neu“");
}

TEST_CASE("a quote may open before an emphasis and close behind it") {
    CHECK(set("Ein \"*sehr* **gutes**\" Fest") == "Ein „sehr gutes“ Fest");
    CHECK(set("Ein *\"gutes\"* Fest") == "Ein „gutes“ Fest");
    CHECK(set("\"eins\nzwei\"") == "„eins zwei“");
}

TEST_CASE("an apostrophe is one, inside a word, behind it and before it") {
    CHECK(set("geht's, Hans' Rad, 's ist") == "geht’s, Hans’ Rad, ’s ist");
}

TEST_CASE("inches stay, two hyphens become a dash, three dots an ellipsis") {
    CHECK(set("ein 12\" Bild") == "ein 12\" Bild");
    CHECK(set("Mo -- Fr, 8--12, --yes, a----b") == "Mo – Fr, 8–12, --yes, a----b");
    CHECK(set("Ach... und ....") == "Ach… und ....");
}

TEST_CASE("code and addresses keep their characters") {
    CHECK(set("`\"a\" -- b...` \"c\"") == "\"a\" -- b... „c“");
    CHECK(set("https://x.example/a--b'c \"d\"") == "https://x.example/a--b'c „d“");
}

TEST_CASE("each language has its own quotes") {
    CHECK(set("a \"b\" 'c'", "en") == "a “b” ‘c’");
    CHECK(set("a \"b\"", "fr") == "a «\u00A0b\u00A0»");
    CHECK(set("a \"b\"", "pl") == "a „b”");
    CHECK(set("а \"б\"", "uk") == "а «б»");
    CHECK(set("a \"b\"", "tr") == "a “b”");
}
