#include "support/catch.hpp"
#include "support/town.hpp"

using namespace schaukasten;

namespace {

using Messages = std::vector<std::string>;

Messages said_of_school(const std::string& more) {
    return Town().school("a", "A-Schule", more).messages();
}

/// The only message, or all of them.
std::string said(const Messages& messages) {
    std::string all;
    for (const auto& each : messages) all += each + "\n";
    if (!all.empty()) all.pop_back();
    return all;
}

} // namespace

TEST_CASE("a complete town has nothing to be said of") {
    CHECK(said(Town().school("a", "A").offer("o", "O", "schulen = [\"a\"]\n").messages()) == "");
}

TEST_CASE("an unknown field is named with the one that was meant") {
    CHECK(said(said_of_school("strase = \"Weg 1\"\n")) ==
          "schulen/a.toml:3:1: Fehler: unbekanntes Feld »strase«; meinten Sie »strasse«?");
}

TEST_CASE("a missing field says what belongs there") {
    const auto all = Town().write("schulen/a.toml", "kurzname = \"A\"\n").messages();
    REQUIRE(all.size() == 2);
    CHECK(all[0].find("es fehlt das Feld »name«: Voller Name der Schule.") != std::string::npos);
    CHECK(all[1].find("es fehlt das Feld »schulform«") != std::string::npos);
}

TEST_CASE("a required text may not be empty") {
    CHECK(said(Town().write("traeger/t.toml", "name = \"\"\nart = \"land\"\n").messages())
              .find("traeger/t.toml:1:8: Fehler: ") == 0);
}

TEST_CASE("a value of another kind is reported where it stands") {
    for (const auto* line :
         {"plz = 12345", "telefon = 1", "aliase = \"x\"", "sozialindex = \"3\"", "lage = 51.5",
          "geprueft_am = \"gestern\"", "entwurf = \"ja\"", "offene_stellen = 1"}) {
        INFO(line);
        const auto all = said_of_school(std::string(line) + "\n");
        REQUIRE(all.size() == 1);
        CHECK(all[0].find("schulen/a.toml:3:") == 0);
        CHECK(all[0].find("Fehler: ") != std::string::npos);
    }
}

TEST_CASE("a date may stand in quotes, an hour may be TOML's own time") {
    const auto directory =
        Town()
            .school("a", "A", "geprueft_am = \"2026-01-02\"\n")
            .person("p", "[[einsaetze]]\nschule = \"a\"\n[[einsaetze.sprechzeiten]]\n"
                         "tag = \"montag\"\nvon = 08:30:00\nbis = \"9:00\"\n")
            .directory();
    CHECK(directory.all<School>()[0].checked == parse_date("2026-01-02"));
    CHECK(directory.all<Fachkraft>()[0].assignments[0].office_hours[0].from == TimeOfDay{8, 30});
}

TEST_CASE("a reference to nothing suggests what there is") {
    CHECK(said(Town()
                   .school("lindenschule", "L")
                   .offer("o", "O", "schulen = [\"lindenshule\"]\n")
                   .messages()) == "angebote/o.toml:4:12: Fehler: es gibt keine Schule "
                                   "»lindenshule«; meinten Sie »lindenschule«?");
}

TEST_CASE("a term that the vocabulary does not have suggests what it has") {
    CHECK(said(Town().offer("o", "O", "themen = [\"mobing\"]\n").messages())
              .find("angebote/o.toml:4:11: Fehler: im Vokabular »themen« gibt es keinen Begriff "
                    "»mobing«; "
                    "meinten Sie »mobbing«") == 0);
}

TEST_CASE("one run tells every mistake of every file, in order") {
    const auto all = Town()
                         .school("b", "B", "foo1 = 1\n")
                         .school("a", "A", "foo2 = 1\nfoo3 = 1\n")
                         .write("artikel/x.md", "kein Anfang\n")
                         .messages();
    REQUIRE(all.size() == 4);
    CHECK(all[0].find("artikel/x.md:1:1") == 0);
    CHECK(all[1].find("schulen/a.toml:3:1") == 0);
    CHECK(all[2].find("schulen/a.toml:4:1") == 0);
    CHECK(all[3].find("schulen/b.toml:3:1") == 0);
}

TEST_CASE("a syntax error in one file leaves the others checked") {
    const auto all =
        Town().write("schulen/a.toml", "name = \n").school("b", "B", "foo1 = 1\n").messages();
    REQUIRE(all.size() == 2);
    CHECK(all[1].find("schulen/b.toml:3:1") == 0);
}

TEST_CASE("hours that end before they begin are told at their end") {
    CHECK(
        said(Town()
                 .offer("o", "O", "[[zeiten]]\ntag = \"montag\"\nvon = \"10:00\"\nbis = \"9:00\"\n")
                 .messages()) == "angebote/o.toml:7:7: Fehler: das Angebot endet um 9:00 Uhr, "
                                 "bevor es um 10:00 Uhr beginnt");
}

TEST_CASE("a Fachkraft's file does not tell the name, and consent names personal fields only") {
    CHECK(said(Town()
                   .person("leyla-brandt", "vorname = \"Leyla\"\nnachname = \"Brandt\"\n")
                   .messages())
              .find("der Dateiname verrät den Namen") != std::string::npos);
    CHECK(said(Town()
                   .person("p", "[einwilligung]\nam = 2026-01-01\nfelder = [\"vornahme\"]\n")
                   .messages()) ==
          "fachkraefte/p.toml:5:11: Fehler: »vornahme« ist kein persönliches "
          "Feld; meinten Sie »vorname«?");
}

TEST_CASE("a picture needs its description, and the file has to be there") {
    CHECK(said(said_of_school("bild = \"hof.jpg\"\nbild_alt = \"Der Hof\"\n")) ==
          "schulen/a.toml:3:8: Fehler: in content/medien fehlt die Datei »hof.jpg«");
    CHECK(
        said(Town().write("medien/hof.jpg", "").school("a", "A", "bild = \"hof.jpg\"\n").messages())
            .find("bild_alt") != std::string::npos);
}
