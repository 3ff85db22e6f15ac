#include "base/toml_bare_value.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

namespace {

std::string mistake(std::string_view value) {
    return mistake_in_bare_value("feld", value);
}

} // namespace

TEST_CASE("what TOML takes without quotes is no mistake, with a note behind it or without") {
    for (const std::string_view value : {"true",
                                         "false",
                                         "7",
                                         "-3",
                                         "+5",
                                         "1_000",
                                         "0",
                                         "0.5",
                                         "1e3",
                                         "-1.5E-3",
                                         "inf",
                                         "-nan",
                                         "0x1F",
                                         "2026-11-23",
                                         "2026-11-23T08:30:00Z",
                                         "2026-11-23 08:30:00",
                                         "08:30:00",
                                         "08:30:00.5",
                                         "8# acht",
                                         "19.5 # halbe Stelle",
                                         "2026-11-23  # Montag"}) {
        INFO(value);
        CHECK(mistake(value).empty());
    }
}

TEST_CASE("text gets its quotes, and a note stays out of them") {
    CHECK(mistake("Südschule") ==
          "Text braucht Anführungszeichen; schreiben Sie feld = \"Südschule\"");
    CHECK(mistake("Lindenweg 7 # links").ends_with("feld = \"Lindenweg 7\""));
    CHECK(mistake("Lindenweg \"7\"").ends_with("feld = 'Lindenweg \"7\"'"));
    CHECK(mistake("2,50 €").ends_with("feld = \"2,50 €\""));
    CHECK(mistake("https://a.example/#b").ends_with("feld = \"https://a.example/#b\""));
}

TEST_CASE("a telephone number or postcode without quotes is text, not a broken number") {
    CHECK(mistake("0231/50").ends_with("feld = \"0231/50\""));
    CHECK(mistake("0231-50").ends_with("feld = \"0231-50\""));
    CHECK(mistake("023 15").ends_with("feld = \"023 15\""));
    CHECK(mistake("01234") ==
          "eine Nummer, die mit 0 beginnt, braucht Anführungszeichen; schreiben "
          "Sie feld = \"01234\"");
}

TEST_CASE("a time without quotes gets them, unless there is no such time") {
    CHECK(mistake("8:30") ==
          "eine Uhrzeit braucht Anführungszeichen; schreiben Sie feld = \"8:30\"");
    CHECK(mistake("25:00") == "die Uhrzeit 25:00 gibt es nicht");
    CHECK(mistake("25:00:00") == "die Uhrzeit 25:00 gibt es nicht");
}

TEST_CASE("a date in another form is written out, one that does not exist is named") {
    CHECK(mistake("1.9.2026").ends_with("schreiben Sie feld = 2026-09-01"));
    CHECK(mistake("2026-9-1").ends_with("schreiben Sie feld = 2026-09-01"));
    CHECK(mistake("2026-13-45") == "das Datum 2026-13-45 gibt es nicht");
    CHECK(mistake("2026-02-29T10:00:00") == "das Datum 2026-02-29 gibt es nicht");
    CHECK(mistake("2026-13-01 # Termin") == "das Datum 2026-13-01 gibt es nicht");
}

TEST_CASE("a number gets its point and its digits") {
    CHECK(mistake("19,5") ==
          "Zahlen haben einen Punkt statt des Kommas; schreiben Sie feld = 19.5");
    CHECK(mistake(".5").ends_with("schreiben Sie feld = 0.5"));
    CHECK(mistake("5.").ends_with("schreiben Sie feld = 5"));
}

TEST_CASE("Ja and Nein are true and false") {
    for (const std::string_view word : {"ja", "Nein", "TRUE", "wahr # gut"}) {
        CHECK(mistake(word) == "für Ja schreiben Sie feld = true, für Nein feld = false");
    }
}

TEST_CASE("two fields in one line are told apart") {
    CHECK(mistake("5 tag = 3") ==
          "hier stehen zwei Felder in einer Zeile; jedes braucht eine eigene");
}
