#include "edit/csv.hpp"
#include "edit/import_csv.hpp"
#include "edit/register_support.hpp"
#include "model/directory.hpp"

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

using namespace schaukasten;
using namespace schaukasten::test;

namespace {

using Texts = std::vector<std::string>;

/// A small town, and lists for it.
class Town {
public:
    Town() {
        folder_.write("schaukasten.toml", "[verzeichnis]\ntitel = \"T\"\nkommune = \"K\"\n"
                                          "basis_url = \"https://k.example/\"\n"
                                          "sprachen = [\"de\", \"en\"]\n"
                                          "[herausgeber]\nname = \"K\"\n");
        folder_.write("vokabulare/schulformen.toml",
                      "[[begriff]]\nid = \"grundschule\"\nname = \"Grundschule\"\n");
        folder_.write("schulen/suedschule.toml",
                      "# oben\nname = \"Südschule\"\nschulform = \"grundschule\"\n"
                      "schulnummer = \"123456\"\nplz = \"44123\" # alt\n");
    }

    std::optional<CsvPlan> plan(std::string_view list, std::size_t type = type_index<School>) {
        Diagnostics diagnostics;
        const auto content = read_content(folder_.path(), 1, diagnostics);
        auto planned = plan_csv(type, "liste.csv", list, content, diagnostics);
        messages_ = first_lines(diagnostics);
        return planned;
    }

    /// Of a list that cannot be taken over.
    Texts messages(std::string_view list, std::size_t type = type_index<School>) {
        CHECK_FALSE(plan(list, type));
        return messages_;
    }

    std::string after(std::string_view list, const std::string& file,
                      std::size_t type = type_index<School>) {
        const auto planned = plan(list, type);
        CHECK(messages_ == Texts{});
        if (planned) write_changes(planned->files, folder_.path());
        return folder_.read(file);
    }

    TemporaryFolder& folder() { return folder_; }

private:
    TemporaryFolder folder_;
    Texts messages_;
};

} // namespace

TEST_CASE("a list changes records where they stand and adds new ones") {
    Town town;
    const auto list = "Schulnummer;Name;Schulform;PLZ\n"
                      "123456;Südschule;grundschule;44125\n"
                      ";Nordschule;grundschule;44127\n";
    CHECK(town.after(list, "schulen/suedschule.toml") ==
          "# oben\nname = \"Südschule\"\nschulform = \"grundschule\"\n"
          "schulnummer = \"123456\"\nplz = \"44125\" # alt\n");
    CHECK(town.folder().read("schulen/nordschule.toml") ==
          "name = \"Nordschule\"\nschulform = \"grundschule\"\nplz = \"44127\"\n");
    CHECK(town.plan(list)->files.empty());
}

TEST_CASE("the plan says in German how the list was read and what would change") {
    Town town;
    town.folder().write("schulen/westschule.toml",
                        "name = \"Westschule\"\nschulform = \"grundschule\"\n");
    const auto planned = town.plan("id;Postleitzahl;Straße und Hausnummer;Name;Schulform\n"
                                   "suedschule;;Am Weg 1;Südschule;grundschule\n"
                                   "ostschule;;;Ostschule;grundschule\n");
    REQUIRE(planned);
    CHECK(describe(*planned) ==
          "Gelesen als: UTF-8, Semikolon, 2 Zeilen.\n"
          "Spalten: Postleitzahl → plz, Straße und Hausnummer → strasse, Name → name, Schulform → "
          "schulform.\n"
          "1 neu, 1 geändert, 0 unverändert.\n"
          "Neu:\n"
          "  schulen/ostschule.toml  (Ostschule)\n"
          "Geändert:\n"
          "  schulen/suedschule.toml  (Südschule)\n"
          "    plz: »44123« fällt weg\n"
          "    strasse: neu »Am Weg 1«\n"
          "Nicht in der Liste; sie bleiben, wie sie sind. Soll ein Eintrag weg, löschen Sie seine "
          "Datei:\n"
          "  schulen/westschule.toml\n");
}

TEST_CASE("a column that is unknown, unclear or there twice is an error") {
    Town town;
    CHECK(town.messages("id;Strase\nsuedschule;x\n") ==
          Texts{"liste.csv:1:4: Fehler: die Spalte »Strase« gibt es nicht; meinten Sie »strasse«?; "
                "was nicht in den Schaukasten gehört, löschen Sie aus der Liste"});
    CHECK(town.messages("id;plz;Postleitzahl\nsuedschule;1;2\n") ==
          Texts{"liste.csv:1:8: Fehler: für »plz« gibt es schon eine Spalte: »plz«"});
    CHECK(town.messages("id;\nsuedschule;x\n") ==
          Texts{"liste.csv:2:1: Fehler: diese Zeile hat 2 Felder, die Kopfzeile aber 1; steht ein "
                "Semikolon zu viel oder zu wenig da?"});
    CHECK(town.messages("id;;plz\nsuedschule;x;\n") ==
          Texts{"liste.csv:1:4: Fehler: über dieser Spalte fehlt die Überschrift"});
    CHECK(town.messages("a,b;c\n1,2;3\n") ==
          Texts{"liste.csv:1:1: Fehler: hier ist nicht zu erkennen, was die Spalten trennt; "
                "schreiben Sie eine erste Zeile sep=; darüber, oder schließen Sie die "
                "Überschriften in Anführungszeichen ein"});
}

TEST_CASE("a value that cannot be, or could be two, is an error with row and column") {
    Town town;
    CHECK(town.messages("id;Sozialindex;Geprüft am;entwurf;lage\n"
                        "suedschule;1,5;1.9.26;vielleicht;51\n") ==
          Texts{"liste.csv:2:12: Fehler: Spalte »Sozialindex«: »1,5« ist keine ganze Zahl; "
                "schreiben Sie nur Ziffern",
                "liste.csv:2:16: Fehler: Spalte »Geprüft am«: »1.9.26« ist kein Datum; schreiben "
                "Sie zum Beispiel 1.9.2026 mit vier Ziffern für das Jahr",
                "liste.csv:2:23: Fehler: Spalte »entwurf«: »vielleicht« ist weder ja noch nein",
                "liste.csv:2:34: Fehler: Spalte »lage«: »51« ist keine Lage; schreiben Sie erst "
                "die Breite, dann die Länge: 51.51 | 7.46"});
    CHECK(town.messages("id;Schulform;Telefon\nsuedschule;Grundschul;12\n") ==
          Texts{"liste.csv:2:12: Fehler: im Vokabular »schulformen« gibt es keinen Begriff "
                "»Grundschul«; meinten Sie »grundschule«?",
                "liste.csv:2:23: Fehler: »12« ist keine Telefonnummer; schreiben Sie zum Beispiel "
                "\"030 23125-123\""});
    CHECK(town.messages("id;name\nneue-schule;Neu\n") ==
          Texts{"liste.csv:2:1: Fehler: es fehlt das Feld »schulform«: Schulform, zum Beispiel "
                "\"grundschule\"."});
}

TEST_CASE("which record a row means is never guessed") {
    Town town;
    CHECK(town.messages("name;schulform;schulnummer\nSüdschule;grundschule;999999\n").size() == 1);
    CHECK(town.messages("id;name\nsuedschule;A\nsuedschule;B\n") ==
          Texts{"liste.csv:3:1: Fehler: um den Eintrag »suedschule« geht es schon in einer Zeile "
                "darüber"});
    CHECK(
        town.messages("id;name\nSüd Schule;A\n") ==
        Texts{"liste.csv:2:1: Fehler: »Süd Schule« ist keine Id; sie besteht aus Kleinbuchstaben, "
              "Ziffern und Bindestrichen, zum Beispiel »sued-schule«"});
    CHECK(town.messages("funktion;traeger\nSchulsozialarbeit;stadt\n", type_index<Fachkraft>) ==
          Texts{"liste.csv:2:1: Fehler: hier fehlt die Id; sie darf den Namen der Person nicht "
                "enthalten, zum Beispiel »suedschule-1«"});
}

TEST_CASE("records in one list may refer to each other") {
    Town town;
    CHECK(town.plan("id;name;gehoert_zu\na;Amt;\nb;Stelle;a\n", type_index<Unit>).has_value());
}

TEST_CASE("an article's text and translation go to their files") {
    Town town;
    town.folder().write("artikel/fest.md",
                        "+++\ntitel = \"Fest\"\ndatum = 2026-09-01\n+++\n\nAlt.\n");
    const auto list = "id;titel;datum;text;uebersetzung.en.titel;uebersetzung.en.text\n"
                      "fest;Fest;1.9.2026;\"Neu.\n\nZwei.\";Party;New.\n"
                      "ferien;Ferien;2.9.2026;Frei.;;\n";
    CHECK(town.after(list, "artikel/fest.md", type_index<Article>) ==
          "+++\ntitel = \"Fest\"\ndatum = 2026-09-01\n+++\n\nNeu.\n\nZwei.\n");
    CHECK(town.folder().read("artikel/fest.en.md") == "+++\ntitel = \"Party\"\n+++\n\nNew.\n");
    CHECK(town.folder().read("artikel/ferien.md") ==
          "+++\ntitel = \"Ferien\"\ndatum = 2026-09-02\n+++\n\nFrei.\n");
    CHECK(town.plan(list, type_index<Article>)->files.empty());
}

TEST_CASE("what a spreadsheet would take for a formula comes back as it was") {
    CHECK(csv_text({{"=1+1", "'=x", "+49 30", "a;\"b\"", "it's"}}) ==
          "\xEF\xBB\xBF\"'=1+1\";\"''=x\";\"'+49 30\";\"a;\"\"b\"\"\";\"it's\"\r\n");
    for (const std::string_view cell : {"=1+1", "'=x", "'x", "-", "@a"}) {
        const auto text = csv_text({{std::string(cell)}});
        const auto written = std::string_view(text).substr(4, text.size() - 7);
        CHECK(without_guard(written) == cell);
    }
}

TEST_CASE("a list that would leave a town that cannot be built is refused") {
    Town town;
    const auto messages = town.messages("id;titel;art;beginn;ende\n"
                                        "fest;Fest;sonstiges;24.12.2026 18:00;23.12.2026\n",
                                        type_index<Event>);
    REQUIRE(messages.size() == 1);
    CHECK(messages[0] == "liste.csv:2:1: Fehler: der Termin endet, bevor er beginnt");
}
