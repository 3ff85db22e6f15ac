#include "absence/folded_text.hpp"
#include "absence/wanted_text.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

namespace {

bool is_in(const std::string& wanted, std::string_view text) {
    const auto parsed = WantedText::from(wanted);
    REQUIRE(parsed);
    return !parsed->places_in(fold(text).text).empty();
}

} // namespace

TEST_CASE("texts are compared without capitals, accents and what has no width") {
    CHECK(fold("Mu\u0308ller\u00a0\n  GRO\u1E9E").text == "mueller gross");
    CHECK(fold("Stra\u00ADße\u200B – \u201EZo\u00EB\u201C").text == "strasse - -zoe-");
    CHECK(fold("Kőszegi Łukasz").text == "koszegi łukasz");
    CHECK(fold("M\xFCller").text == "mueller"); // Latin-1
    CHECK(fold("a\nb\x01"
               "c\r\nd")
              .text == "a bc d");
}

TEST_CASE("a place in a folded text knows its line") {
    const auto folded = fold("eins\n\nd\x01rei\nvier");
    CHECK(folded.line_at(folded.text.find("eins")) == 1);
    CHECK(folded.line_at(folded.text.find("rei")) == 4);
    CHECK(folded.line_at(folded.text.find("vier")) == 5);
}

TEST_CASE("a name is found in every way to write it") {
    for (const auto* text : {"Mira Müller", "MIRA MÜLLER", "mira-mueller", "Müller, Mira",
                             "N:Müller;Mira;;;", "miramueller@stadt.example", "mira.mueller",
                             "Mira\n  Mu\u0308l\u00ADler", "Mira\u00a0Müllers Büro"}) {
        CAPTURE(text);
        CHECK(is_in("Mira Müller", text));
        CHECK(is_in("mira  mueller", text));
    }
    CHECK_FALSE(is_in("Mira Müller", "Mira Schulz, Peter Müller"));
    CHECK_FALSE(is_in("Mira Müller", "Mira Muller"));
    CHECK_FALSE(is_in("Kai", "ka ich"));
    CHECK(is_in("Оксана Мельник", "ОКСАНА МЕЛЬНИК"));
    CHECK(is_in("Łukasz", "fachkraefte/lukasz/"));
}

TEST_CASE("a telephone number is found by its digits") {
    for (const auto* text : {"030 23125-120", "tel:+493023125120", "+49 (0)30 / 231 25 - 120",
                             "0049 30 23125120", "(030)\u00a023125 120"}) {
        CAPTURE(text);
        for (const auto* wanted : {"030 23125-120", "+49 30 23125120", "+4930/23125-120"})
            CHECK(is_in(wanted, text));
    }
    CHECK_FALSE(is_in("030 23125-120", "030 23125-121"));
    CHECK_FALSE(is_in("030 23125-120", "3023 Plätze, 125 Räume, 120 Kinder"));
}

TEST_CASE("what is too short to say anything is not looked for") {
    for (const auto* text : {"", "  ", "Ab", "a. b.", "\xFF\xFF\xFF", "12"})
        CHECK_FALSE(WantedText::from(text));
    CHECK(WantedText::from("Ute"));
}
