#include "support/catch.hpp"
#include "support/town.hpp"

using namespace schaukasten;

TEST_CASE("a translation repeats the fields that can be translated") {
    const auto directory =
        Town()
            .offer("o", "Titel", "[uebersetzung.en]\ntitel = \"Title\"\nkurz = \"Short.\"\n")
            .directory();
    const auto& offer = directory.all<Offer>()[0];
    CHECK(offer.title.in("en") == "Title");
    CHECK(offer.title.in("tr") == "Titel");
    CHECK(offer.languages == std::vector<std::string>{"en"});
}

TEST_CASE("tables inside a record are translated in place or by their order") {
    const std::string times =
        "[[zeiten]]\ntag = \"montag\"\nvon = \"8:00\"\nbis = \"9:00\"\nort = \"Aula\"\n";
    const auto in_place =
        Town().offer("o", "T", times + "[zeiten.uebersetzung.en]\nort = \"Hall\"\n").directory();
    CHECK(in_place.all<Offer>()[0].times[0].place.in("en") == "Hall");
    const auto by_order =
        Town().offer("o", "T", times + "[[uebersetzung.en.zeiten]]\nort = \"Hall\"\n").directory();
    CHECK(by_order.all<Offer>()[0].times[0].place.in("en") == "Hall");
}

TEST_CASE("more translations than entries, or of what is not translated, are errors") {
    CHECK(
        Town().offer("o", "T", "[[uebersetzung.en.zeiten]]\nort = \"Hall\"\n").messages().size() ==
        1);
    CHECK(Town()
              .school("a", "A", "[uebersetzung.en]\nplz = \"12345\"\n")
              .messages()
              .at(0)
              .find("schulen/a.toml:4:1: Fehler: ") == 0);
}

TEST_CASE("a language that the site does not have is a warning with the way out") {
    const auto all = Town().school("a", "A", "[uebersetzung.fr]\nname = \"École\"\n").messages();
    REQUIRE(all.size() == 1);
    CHECK(all[0].find("Warnung: die Website hat keine Sprache »fr«") != std::string::npos);
}

TEST_CASE("an article in another language is a file of its own beside the original") {
    const auto directory =
        Town()
            .article("a", "Titel")
            .write("artikel/a.en.md", "+++\ntitel = \"Title\"\n+++\nText in English.\n")
            .directory();
    const auto& article = directory.all<Article>()[0];
    CHECK(article.title.in("en") == "Title");
    CHECK(plain_text_of(article.body.in("en")) == "Text in English.");
    CHECK(Town()
              .write("artikel/b.en.md", "+++\ntitel = \"x\"\n+++\n")
              .messages()
              .at(0)
              .find("artikel/b.md") != std::string::npos);
}

TEST_CASE("a translation left empty leaves the original") {
    const auto directory =
        Town()
            .offer("o", "Titel", "[uebersetzung.en]\ntitel = \"\"\nkurz = \"Short.\"\n")
            .directory();
    CHECK(directory.all<Offer>()[0].title.in("en") == "Titel");
}

TEST_CASE("an unknown field of a translation once suggested itself") {
    CHECK(Town().offer("o", "T", "[uebersetzung.en.uebersetzung.en]\ntitel = \"x\"\n").messages() ==
          std::vector<std::string>{
              "angebote/o.toml:4:18: Fehler: unbekanntes Feld »uebersetzung«; "
              "hier gibt es: titel, kurz, beschreibung, kosten, bild_alt, bild_nachweis, "
              "anmeldung, zeiten"});
}

TEST_CASE("what the record itself does not have cannot be translated") {
    CHECK(Town().offer("o", "T", "[uebersetzung.en.anmeldung]\nwie = \"x\"\n").messages() ==
          std::vector<std::string>{"angebote/o.toml:4:18: Fehler: »anmeldung« gibt es im Eintrag "
                                   "selbst nicht; übersetzt wird nur, was dort steht"});
}

TEST_CASE("the brackets of a translation are told as they have to be") {
    const auto said = [](const std::string& more) {
        const auto all = Town().offer("o", "T", more).messages();
        return all.size() == 1 ? all[0].substr(all[0].find("Fehler: ")) : "";
    };
    CHECK(said("[[uebersetzung.en]]\ntitel = \"x\"\n") ==
          "Fehler: schreiben Sie [uebersetzung.en] mit einfachen Klammern");
    CHECK(said("[[zeiten]]\ntag = \"montag\"\nvon = \"8:00\"\nbis = \"9:00\"\n"
               "[uebersetzung.en.zeiten]\nort = \"x\"\n") ==
          "Fehler: schreiben Sie [[uebersetzung.en.zeiten]] mit doppelten Klammern in eine eigene "
          "Zeile");
    CHECK(said("[uebersetzung.EN]\ntitel = \"x\"\n") ==
          "Fehler: das Kürzel der Sprache schreibt man klein: [uebersetzung.en]");
    CHECK(said("[uebersetzung]\ntitel = \"x\"\n").find("fehlt das Kürzel der Sprache") !=
          std::string::npos);
}
