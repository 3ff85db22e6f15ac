#include "base/toml.hpp"

#include "support/catch.hpp"

#include <variant>

using namespace schaukasten;

namespace {

std::string mistake_in(std::string_view text) {
    Diagnostics diagnostics;
    const auto parsed = parse_toml(text, {"x.toml", text, {}}, diagnostics);
    CHECK_FALSE(parsed.ok);
    const auto found = diagnostics.sorted();
    if (found.empty()) return "";
    const auto line = to_text(found[0]);
    return line.substr(0, line.find('\n'));
}

TomlTable read(std::string_view text) {
    Diagnostics diagnostics;
    auto parsed = parse_toml(text, {"x.toml", text, {}}, diagnostics);
    CHECK(parsed.ok);
    return parsed.table;
}

} // namespace

TEST_CASE("TOML keeps the order of the file and the position of keys and values") {
    const auto table = read("b = \"ü\"\na = [1, 2]\n[c]\nd = 2026-11-23\n");
    REQUIRE(table.entries.size() == 3);
    CHECK(table.entries[0].key == "b");
    CHECK(table.entries[1].value.where == Position{2, 5});
    const auto& inner = std::get<TomlTable>(table.entries[2].value.data);
    CHECK(inner.entries[0].where == Position{4, 1});
    CHECK(std::get<Date>(inner.entries[0].value.data) == parse_date("2026-11-23"));
}

TEST_CASE("text without quotes gets its own message") {
    CHECK(mistake_in("name = Südschule\n") ==
          "x.toml:1:8: Fehler: Text braucht Anführungszeichen; schreiben Sie name = \"Südschule\"");
}

TEST_CASE("a date that does not exist, or is written the German way, is named") {
    CHECK(mistake_in("am = 2026-02-30\n") ==
          "x.toml:1:6: Fehler: das Datum 2026-02-30 gibt es nicht");
    CHECK(mistake_in("am = 01.09.2026\n") ==
          "x.toml:1:6: Fehler: ein Datum hat die Form 2026-09-01; "
          "schreiben Sie am = 2026-09-01");
}

TEST_CASE("umlauts in a key name the key to write") {
    CHECK(mistake_in("träger = \"x\"\n") == "x.toml:1:1: Fehler: Feldnamen haben keine Umlaute und "
                                            "Sonderzeichen; schreiben Sie traeger");
}

TEST_CASE("typographic quotes and open quotes are named") {
    CHECK(mistake_in("a = „x“\n") == "x.toml:1:5: Fehler: hier stehen typografische "
                                     "Anführungszeichen; schreiben Sie die geraden: a = \"x\"");
    CHECK(mistake_in("a = \"x\n") ==
          "x.toml:1:5: Fehler: hier fehlt das schließende Anführungszeichen");
    CHECK(mistake_in("a = \"\"\"x\n") ==
          "x.toml:1:5: Fehler: dieser mehrzeilige Text wird nicht geschlossen; an seinem Ende "
          "fehlen drei Anführungszeichen");
}

TEST_CASE("what the TOML library cannot bear is refused before") {
    CHECK(mistake_in("[\n") == "x.toml:1:1: Fehler: hinter dem Namen des Abschnitts fehlt die "
                               "schließende Klammer ]");
    CHECK(mistake_in("[]\n") == "x.toml:1:1: Fehler: in den eckigen Klammern fehlt der Name");
    std::string deep = "a";
    for (int i = 0; i < 40'000; ++i) deep += ".a";
    CHECK(mistake_in(deep + " = 1").find("zu viele Punkte") != std::string::npos);
    CHECK(mistake_in("a = " + std::string(100'000, '[')).find("zu viele Klammern") !=
          std::string::npos);
}

TEST_CASE("a number of many digits is told") {
    CHECK(mistake_in("a = " + std::string(300, '1')) ==
          "x.toml:1:5: Fehler: diese Zahl ist zu lang; eine Nummer gehört in Anführungszeichen");
    CHECK(mistake_in("a = [" + std::string(300, '1') + "]").find("lässt sich nicht lesen") !=
          std::string::npos);
}

TEST_CASE("what stands twice is named, with the way out") {
    CHECK(mistake_in("a = 1\na = 2\n") ==
          "x.toml:2:5: Fehler: das Feld »a« steht zweimal; löschen Sie eine der beiden Zeilen. "
          "Gehört die untere zu einem Abschnitt, fehlt dessen Überschrift darüber; ein zweiter "
          "Eintrag braucht eine eigene Datei");
    CHECK(mistake_in("[z]\n[z]\n") ==
          "x.toml:2:1: Fehler: den Abschnitt »z« gibt es schon; fassen Sie beide "
          "zusammen, oder schreiben Sie jedes Mal [[z]], wenn er mehrmals vorkommen darf");
    CHECK(mistake_in("[z]\n[[z]]\n").ends_with("wenn er mehrmals vorkommen darf"));
    CHECK(mistake_in("z = 1\n[z]\n") == "x.toml:2:1: Fehler: »z« steht weiter oben schon als Feld");
}

TEST_CASE("a number with a comma is written with a point") {
    CHECK(mistake_in("stunden = 19,5\n") == "x.toml:1:11: Fehler: Zahlen haben einen Punkt statt "
                                            "des Kommas; schreiben Sie stunden = 19.5");
    CHECK(mistake_in("a = [19,5\n") ==
          "x.toml:1:11: Fehler: die Liste wird nicht geschlossen; am Ende fehlt ]");
}

TEST_CASE("a list that is left open is told where it begins") {
    const auto* message = "x.toml:1:5: Fehler: die Liste wird nicht geschlossen; am Ende fehlt ]";
    CHECK(mistake_in("a = [\"x\"\n\n[[zeiten]]\ntag = \"montag\"\n") == message);
    CHECK(mistake_in("a = [\"x\",\nb = \"y\"\n") == message);
    read("a = [\n  \"x\", # eins\n  true, 1e3, 1979-05-27T07:32:00Z, inf,\n]\nb = [[1], [2]]\n");
    read("a = [{b = 1}, {b = 2}]\n[c]\nd = 'x' # Notiz\n[[e.f]] # noch eine\n\"g h\" = 1\ni.j = "
         "2\n");
}

TEST_CASE("a long text left open is told where it begins, not where the next one is") {
    CHECK(mistake_in("a = \"\"\"\nEins.\n\nb = \"\"\"\nZwei.\n\"\"\"\n")
              .starts_with("x.toml:1:5: Fehler: dieser mehrzeilige Text wird nicht geschlossen"));
    read("a = \"\"\"\nEins.\n\"\"\"\nb = \"\"\"\nZwei = zwei\"\"\"\n");
}

TEST_CASE("the content of a string begins behind its quotes") {
    const std::string_view text = "a = \"x\"\nb = \"\"\"\nx\"\"\"\nc = \"\"\"x\"\"\"\n";
    const auto table = read(text);
    CHECK(content_position(table.entries[0].value, text) == Position{1, 6});
    CHECK(content_position(table.entries[1].value, text) == Position{3, 1});
    CHECK(content_position(table.entries[2].value, text) == Position{4, 8});
}

TEST_CASE("TOML inside another file has the positions of that file") {
    Diagnostics diagnostics;
    const std::string_view file = "+++\na = x\n+++\n";
    const auto parsed = parse_toml("a = x\n", {"x.md", file, {2, 1}}, diagnostics);
    CHECK_FALSE(parsed.ok);
    CHECK(diagnostics.sorted()[0].at == Position{2, 5});
}

TEST_CASE("a field that is written on with a dot once spoke English") {
    CHECK(mistake_in("titel = \"A\"\ntitel.x = 1\n") ==
          "x.toml:2:1: Fehler: das steht weiter oben schon");
}

TEST_CASE("a character beyond ASCII behind a value is no name of a field") {
    CHECK(mistake_in("kosten = \"2 \"€\" im Monat\"\n") ==
          "x.toml:1:14: Fehler: hinter dem Wert steht noch etwas; ein Anführungszeichen im Text "
          "schreiben Sie \\\"");
    CHECK(mistake_in("orte = [Süd]\n") ==
          "x.toml:1:9: Fehler: Text braucht Anführungszeichen, auch in Klammern: \"Süd\"");
}

TEST_CASE("every mistake that the TOML library knows is told in German") {
    for (const std::string_view toml : {"a = [x]",         "a = [1,2",
                                        "a = {b = 1\n}",   "a = 99999999999999999999",
                                        "a = [1e999]",     "a = \"\\uD800\"",
                                        "a = \"\\x41\"",   "a = \"\\q\"",
                                        "a = [5.]",        "a = [2026-13-01]",
                                        "a = [25:00:00]",  "aaa",
                                        "a = [01]",        "a = {}\n[a.b]",
                                        "a = 1\n[a.b]",    "a.b = 1\na = 2",
                                        "a = {b = 1",      "a = [x y]",
                                        "a = \"b\"c\"",    "a = [1__0]",
                                        "a = 0b12",        "a..b = 1",
                                        "[a..b]",          "[a b]",
                                        "a b = 1",         "= 2",
                                        "a = [1\nb = 2",   "[a]]\nb = 1",
                                        "[[a]\nb = 1",     "a = ]",
                                        "a = [1,,2]",      "a = {b = 1,}",
                                        "a = 1 b = 2",     "a = 0x",
                                        "a = 1979-05-27T", "\"a\" \"b\""}) {
        const auto mistake = mistake_in(toml);
        INFO(toml << " -> " << mistake);
        CHECK(mistake.find("lässt sich nicht lesen; ein Feld") == std::string::npos);
        for (const auto* english : {"parsing", "expected", "encountered", "cannot", "while"}) {
            CHECK(mistake.find(english) == std::string::npos);
        }
    }
}

TEST_CASE("a long text is what stands between its quotes, and all else keeps its place") {
    const auto table = read("a = \"\"\"\nErster Absatz.\n\nZweiter, mit \"Wörtern\".\n\"\"\"\n"
                            "b = \"x\" # und \"\"\" hier\n"
                            "c = \"\"\"eins\nzwei\"\"\" # Notiz\n"
                            "d = [\"\"\"in\nListe\"\"\", \"y\"]\n"
                            "e = \"\"\"mit \\\n  Umbruch\"\"\"\n"
                            "f = '''C:\\\nD'''\n"
                            "g = \"\"\"endet\nauf \"Zitat\"\"\"\"\n"
                            "h = \"\"\"\"\"\"\n"
                            "i = 1\n");
    const auto text = [&](std::string_view key) {
        return std::get<std::string>(table.find(key)->value.data);
    };
    CHECK(text("a") == "Erster Absatz.\n\nZweiter, mit \"Wörtern\".\n");
    CHECK(text("b") == "x");
    CHECK(text("c") == "eins\nzwei");
    const auto& list = std::get<TomlArray>(table.find("d")->value.data);
    CHECK(std::get<std::string>(list[0].data) == "in\nListe");
    CHECK(list[1].where == Position{10, 11});
    CHECK(text("e") == "mit Umbruch");
    CHECK(text("f") == "C:\\\nD");
    CHECK(text("g") == "endet\nauf \"Zitat\"");
    CHECK(text("h").empty());
    CHECK(table.find("i")->value.where == Position{18, 5});
}

TEST_CASE("a mistake behind a long text is found where it stands") {
    CHECK(mistake_in("a = \"\"\"eins\nzwei\"\"\" b\n") ==
          "x.toml:2:9: Fehler: hinter dem Wert steht noch etwas; löschen Sie es, oder schreiben "
          "Sie # davor");
}
