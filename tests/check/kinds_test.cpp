#include "support/catch.hpp"
#include "support/check_text.hpp"

using namespace schaukasten;

namespace {

struct Case {
    std::string line;
    std::string message;
};

} // namespace

TEST_CASE("a value of each kind is taken as it may be written") {
    for (const auto* line : {"entwurf = true",
                             "geprueft_am = 2026-11-23",
                             "geprueft_am = \"2026-11-23\"",
                             "sozialindex = 3",
                             "lage = [51.51, 7.46]",
                             "lage = [51, 7]",
                             "plz = \"01234\"",
                             "telefon = \" 030 23125-120 \"",
                             "telefon = \"\"",
                             "email = \" a@schule.example \"",
                             "email = \"\"",
                             "website = \" https://schule.example/ \"",
                             "website = \"\"",
                             "bild = \"\"",
                             "bild = \"hof.jpg\"\nbild_alt = \"Hof\"",
                             "bild = \"medien/hof.jpg\"\nbild_alt = \"Hof\"",
                             "beschreibung = \"\"",
                             "aliase = []",
                             "offene_stellen = [{ stunden = 19.5 }]",
                             "[[offene_stellen]]",
                             "strasse = \"\"\"\nLindenweg 7\n\"\"\""}) {
        INFO(line);
        CHECK(check_school(std::string(line) + "\n").said() == "");
    }
    for (const auto* line :
         {"klassen = \"1-4\"", "klassen = \"5\"", "klassen = \"5 – 10\"", "kostenlos = false",
          "kapazitaet = 12", "anmeldung.wie = \"Per Brief.\"",
          "zeiten = [{ tag = \"montag\", von = \"8:00\", bis = \"24:00\" }]"}) {
        INFO(line);
        CHECK(check_offer(std::string(line) + "\n").said() == "");
    }
}

TEST_CASE("a value of a wrong kind is told what belongs there") {
    const std::vector<Case> cases{
        {"entwurf = \"vielleicht\"", "»entwurf« muss true oder false sein; hier steht ein Text"},
        {"entwurf = \"ja\"",
         "für Ja schreiben Sie true, für Nein false, ohne Anführungszeichen: entwurf = true"},
        {"sozialindex = true",
         "»sozialindex« muss eine ganze Zahl ohne Anführungszeichen sein; hier steht true"},
        {"sozialindex = 99999999999", "bei »sozialindex« kann die Zahl 99999999999 nicht stimmen"},
        {"sozialindex = 10", "der Sozialindex geht von 1 bis 9"},
        {"geprueft_am = 10:00:00",
         "»geprueft_am« muss ein Datum wie 2026-09-01 sein; hier steht eine Uhrzeit"},
        {"geprueft_am = 2026-11-23T10:00:00Z",
         "»geprueft_am« muss ein Datum wie 2026-09-01 sein; hier steht ein Datum mit Uhrzeit"},
        {"geprueft_am = \"\"",
         "»geprueft_am« ist leer; schreiben Sie etwas hinein oder löschen Sie "
         "die Zeile"},
        {"geprueft_am = 0206-09-01", "bei »geprueft_am« kann das Jahr 0206 nicht stimmen"},
        {"lage = [nan, nan]",
         "bei »lage« stehen zwei Zahlen, erst die Breite, dann die Länge, mit Punkt statt Komma "
         "und ohne Anführungszeichen: [51.51, 7.46]"},
        {"lage = [7.46, 51.51]",
         "Breite und Länge sind vertauscht; schreiben Sie lage = [51.51, 7.46]"},
        {"strasse = \"a\\nb\"", "»strasse« darf nur eine Zeile haben"},
        {"strasse = [\"a\"]", "hier stehen eckige Klammern zu viel; schreiben Sie \"a\""},
        {"strasse = [\"a\", \"b\"]",
         "»strasse« muss ein Text in Anführungszeichen sein; hier steht eine Liste"},
        {"strasse = \"a\\u202Eb\"", "in diesem Text steht ein unsichtbares Zeichen, das die "
                                    "Leserichtung umkehrt (U+202E); löschen Sie es"},
        {"offene_stellen = [1]", "»offene_stellen« ist eine Liste von Abschnitten; schreiben Sie "
                                 "[[offene_stellen]] mit doppelten Klammern in eine eigene Zeile "
                                 "und darunter seine Felder"},
        {"aliase = [\"\"]", "»aliase« ist leer; schreiben Sie hier einen Text"},
    };
    for (const auto& [line, message] : cases) {
        INFO(line);
        CHECK(check_school(line + "\n").said() == "Fehler: " + message);
    }
}

TEST_CASE("the quotes that a number lacks are put round what was written") {
    CHECK(check_school("telefon = +4923150\n").first_error() ==
          "schulen/a.toml:3:11: Fehler: »telefon« ist ein Text und braucht Anführungszeichen: "
          "\"+4923150\"");
    CHECK(check_school("aliase = [1, 0x10]\n").messages ==
          std::vector<std::string>{"schulen/a.toml:3:11: Fehler: »aliase« ist ein Text und braucht "
                                   "Anführungszeichen: \"1\"",
                                   "schulen/a.toml:3:14: Fehler: »aliase« ist ein Text und braucht "
                                   "Anführungszeichen: \"0x10\""});
}

TEST_CASE("an hour that is no time of day is told what one looks like") {
    const auto hours = [](const std::string& from) {
        return check_offer("[[zeiten]]\ntag = \"montag\"\nbis = \"9:00\"\nvon = " + from + "\n")
            .said();
    };
    CHECK(hours("true") == "Fehler: »von« muss eine Uhrzeit wie \"8:30\" sein; hier steht "
                           "true");
    CHECK(hours("8") ==
          "Fehler: eine Uhrzeit steht in Anführungszeichen; schreiben Sie von = \"8:00\"");
    CHECK(hours("\"8.30\"") == "Fehler: »8.30« ist keine Uhrzeit; schreiben Sie von = \"8:30\"");
    CHECK(hours("\"24:01\"").find("ist keine Uhrzeit") != std::string::npos);
    CHECK(hours("\"\"").find("»von« ist leer") != std::string::npos);
}

TEST_CASE("a required text of blanks alone is empty") {
    CHECK(check_text("traeger/t.toml", "name = \"  \"\nart = \"land\"\n").first_error() ==
          "traeger/t.toml:1:8: Fehler: »name« ist leer; schreiben Sie hier einen Text");
    CHECK(check_text("traeger/t.toml", "name = \"\\n\"\nart = \"land\"\n").messages.size() == 1);
}

TEST_CASE("an empty reference is empty, not unknown") {
    CHECK(check_offer("schulen = [\"\"]\n").said().find("»schulen« ist leer") != std::string::npos);
    CHECK(check_offer("kernbereich = \"\"\n").said().find("»kernbereich« ist leer") !=
          std::string::npos);
}

TEST_CASE("a missing field of the file is told of the file, one of a section at the section") {
    CHECK(check_text("schulen/a.toml", "name = \"A\"\n").first_error() ==
          "schulen/a.toml: Fehler: es fehlt das Feld »schulform«: Schulform, zum Beispiel "
          "\"grundschule\".");
    CHECK(check_person("[einwilligung]\nam = 2026-01-01\n").first_error() ==
          "fachkraefte/p.toml:3:1: Fehler: es fehlt das Feld »felder«: Felder, die veröffentlicht "
          "werden dürfen, zum Beispiel [\"vorname\", \"nachname\"].");
    CHECK(check_text("angebote/o.toml", "").messages.size() == 3);
}

TEST_CASE("ten thousand wrong values in one line are told in no time") {
    std::string numbers;
    for (int i = 0; i < 10'000; ++i) numbers += "1,";
    CHECK(check_offer("schulen = [" + numbers + "]\n").messages.size() == 10'000);
}
