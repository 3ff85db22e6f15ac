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

TEST_CASE("what stands far behind is not looked at, and no letter is cut in two") {
    std::string text = "a";
    for (int i = 0; i < 1'000; ++i) text += "‚"; // of three bytes
    CHECK(slug_of(text + "b") == "a");
}

TEST_CASE("only lower-case letters, digits and inner hyphens make a slug") {
    CHECK(is_slug("grundschule-1"));
    CHECK_FALSE(is_slug("-a"));
    CHECK_FALSE(is_slug("A"));
    CHECK_FALSE(is_slug("süd"));
    CHECK_FALSE(is_slug(""));
}

TEST_CASE("a slug is the same whether ICU is needed for it or not") {
    for (const std::string text : {"Über „uns“ – und Sie", "Geht’s? Ja!", "GROSSE Straße …",
                                   "Öl & Ähre", "a'b \"c\" 1/2", "‘x’"}) {
        CHECK(slug_of(text + " é") == slug_of(text) + "-e"); // é is ICU's
    }
}

TEST_CASE("letters of other scripts and decomposed umlauts reach a slug as Latin ones") {
    CHECK(slug_of("Çocuk Şenliği") == "cocuk-senligi");
    CHECK(slug_of("Su\u0308d") == "sued");
    CHECK(slug_of("Школа") == "skola");
}
