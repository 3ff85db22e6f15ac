#include "upkeep/readability.hpp"

#include "support/catch.hpp"
#include "support/markdown.hpp"

using namespace schaukasten;

TEST_CASE("syllables of German words are counted by their vowels") {
    CHECK(count_syllables("Schule") == 2);
    CHECK(count_syllables("Eltern") == 2);
    CHECK(count_syllables("Haus") == 1);
    CHECK(count_syllables("Häuser") == 2);
    CHECK(count_syllables("Radio") == 3);
    CHECK(count_syllables("Schulsozialarbeit") == 6);
    CHECK(count_syllables("Übung") == 2);
    CHECK(count_syllables("Familie") == 3);
    CHECK(count_syllables("Ei") == 1);
    CHECK(count_syllables("Bauerei") == 3);
    CHECK(count_syllables("pst") == 1);
}

TEST_CASE("a full stop ends a sentence only where one can end") {
    const auto count = [](std::string_view text) { return sentences_of(text).size(); };
    CHECK(count("Wir helfen. Rufen Sie an!") == 2);
    CHECK(count("Am 3. Mai von 8 bis ca. 10 Uhr, z. B. in der Schule.") == 1);
    CHECK(count("Dr. Muster berät im Raum 1.04. Kommen Sie?") == 1);
    CHECK(count("Kostenlos? Ja. Überall") == 3);
    CHECK(count("") == 0);
}

TEST_CASE("paragraphs and items of lists are sentences of their own, headings are none") {
    CHECK(sentences_of(parse_text("## Titel\n\nEin Satz\n\n- eins\n- zwei").tree) ==
          std::vector<std::string>{"Ein Satz", "eins", "zwei"});
}

TEST_CASE("the grade is that of the fourth Wiener Sachtextformel") {
    // 4 words in 1 sentence, 1 of them with three syllables: 0.2656 * 4 + 0.2744 * 25 - 1.693
    const auto found = readability_of({"Wir helfen Ihnen überall."});
    CHECK(found.words == 4);
    CHECK(found.grade == Approx(6.2294));
    CHECK(found.words_of_longest == 4);
    CHECK(readability_of({}).words == 0);
}
