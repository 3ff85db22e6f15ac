#include "law/placeholder_words.hpp"

#include "support/catch.hpp"

#include <string_view>

using namespace schaukasten;

namespace {

/// What stands from the first placeholder on; empty if there is none.
std::string_view found_in(std::string_view text) {
    const auto found = find_placeholder(text, 0);
    return found ? text.substr(found->at) : std::string_view{};
}

} // namespace

TEST_CASE("a request to the editors is a placeholder") {
    CHECK(found_in("name = \"hier den Namen einsetzen\"") == "hier den Namen einsetzen\"");
    CHECK(found_in("Aufsicht: *hier die\nzuständige Behörde eintragen*") ==
          "hier die\nzuständige Behörde eintragen*");
    for (const std::string_view text :
         {"hier einsetzen", "Hier Anschrift und Telefon ergänzen.", "(bitte hier ergänzen)",
          "[Name der Behörde hier einsetzen]", "Bitte hier Ihre E-Mail-Adresse eintragen!",
          "Name: hier bitte noch eintragen, wenn er feststeht",
          "- Hier Straße, Hausnummer eintragen", "## Hier § 5 ergänzen\n\nText"}) {
        INFO(text);
        CHECK(found_in(text) != "");
    }
}

TEST_CASE("what is said to readers is no placeholder") {
    for (const std::string_view text :
         {"Hier kann man sich für den Brief eintragen.", "Hier können Sie sich eintragen.",
          "Wenn Sie hier Ihren Namen eintragen, melden wir uns.",
          "Sie können\nhier Daten eintragen.", "Hier den Newsletter eintragen lassen.",
          "Wer hier den Namen eintragen möchte, ruft an.",
          "Hier stehen Angebote, die unsere Arbeit ergänzen.", "Dahier einsetzen",
          "Hier eintragende Stellen", "Hier darf jede Schule Termine ergänzen."}) {
        INFO(text);
        CHECK(found_in(text) == "");
    }
}

TEST_CASE("marks of what is still to be written are words of their own") {
    CHECK(found_in("Telefon XXX") == "XXX");
    CHECK(found_in("0202 XXXXXX, Zimmer 3") == "XXXXXX, Zimmer 3");
    CHECK(found_in("TODO: Anschrift") == "TODO: Anschrift");
    CHECK(found_in("Artikel […] der Verordnung") == "[…] der Verordnung");
    CHECK(found_in("Lorem ipsum dolor") == "Lorem ipsum dolor");
    for (const std::string_view text : {"Die Klasse XXXIII.", "AXXX", "Die Firma TODOR", "XXXÄ"}) {
        INFO(text);
        CHECK(found_in(text) == "");
    }
}
