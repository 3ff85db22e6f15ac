#include "support/catch.hpp"
#include "support/check_text.hpp"

using namespace schaukasten;

namespace {

CheckedText check_heading(const std::string& more) {
    const std::string start = "[verzeichnis]\ntitel = \"T\"\nkommune = \"K\"\n";
    const std::string url =
        more.find("basis_url") == std::string::npos ? "basis_url = \"https://k.example\"\n" : "";
    return check_text("schaukasten.toml", start + url + more + "[herausgeber]\nname = \"H\"\n");
}

} // namespace

TEST_CASE("the site's address gets its slash and has no query") {
    Town town;
    town.write("schaukasten.toml",
               "[verzeichnis]\ntitel = \"T\"\nkommune = \"K\"\n"
               "basis_url = \"https://k.example\"\n[herausgeber]\nname = \"H\"\n");
    CHECK(town.directory().site.heading.base_url.text == "https://k.example/");
    CHECK(check_heading("basis_url = \"https://k.example/?a#b\"\n").first_error() ==
          "schaukasten.toml:4:13: Fehler: die Adresse der Website hat kein ? und kein #");
    for (const auto* path : {"büro/", "a%20b/", "$x/", "a;b", "(a)/"}) {
        CHECK(
            check_heading("basis_url = \"https://k.example/" + std::string(path) + "\"\n")
                .first_error() ==
            "schaukasten.toml:4:13: Fehler: in der Adresse der Website stehen hinter dem Namen des "
            "Servers nur Buchstaben ohne Umlaute, Ziffern, Punkte, Striche und /");
    }
    CHECK(check_heading("basis_url = \"https://k.example:8080/Amt_2/~x/\"\n").said() == "");
}

TEST_CASE("each wrong language is told where it stands in the list") {
    CHECK(
        check_heading("sprachen = [\"de\", \"deutsch\", \"de\", \"EN\", \"\"]\n").messages ==
        std::vector<std::string>{
            "schaukasten.toml:5:19: Fehler: »deutsch« ist kein Kürzel einer Sprache; schreiben Sie "
            "zum Beispiel \"de\" oder \"en\"",
            "schaukasten.toml:5:30: Fehler: die Sprache »de« steht zweimal in der Liste",
            "schaukasten.toml:5:36: Fehler: »EN« ist kein Kürzel einer Sprache; schreiben Sie zum "
            "Beispiel \"de\" oder \"en\"",
            "schaukasten.toml:5:42: Fehler: »sprachen« ist leer; schreiben Sie hier einen Text"});
    CHECK(check_heading("sprachen = [\"de\", \"de-simple\"]\n").said() == "");
    CHECK(check_heading("sprachen = []\n").said() == "");
}

TEST_CASE("a theme is called by its name and never leads out of the folder of themes") {
    CHECK(check_heading("theme = \"../..\"\n").said() ==
          "Fehler: »../..« ist kein Theme; schreiben Sie den Namen seines Ordners, zum Beispiel "
          "\"kern\"");
}

TEST_CASE("zone and municipality key are what they can be") {
    CHECK(check_heading("zeitzone = \"Mars\"\n").said() ==
          "Fehler: die Zeitzone ist hier immer \"Europe/Berlin\"");
    CHECK(check_heading("ags = \"05913000\"\n").said() == "");
    CHECK(check_heading("ags = \"05974\"\n").said() == "");
    CHECK(check_heading("ags = \"1\"\n").said().find("ist kein Gemeindeschlüssel") !=
          std::string::npos);
}

TEST_CASE("an empty site file is told what belongs into it") {
    CHECK(check_text("schaukasten.toml", "").messages.at(1) ==
          "schaukasten.toml: Fehler: es fehlt das Feld »verzeichnis«: Angaben zur Website, unter "
          "[verzeichnis].");
}

TEST_CASE("a logo has a known size and says what stands on it") {
    const auto said = [](const std::string& more) {
        Town town;
        town.write("medien/logo.svg", "<svg viewBox=\"0 0 48 32\"/>")
            .write("medien/logo.jpg", "")
            .write("schaukasten.toml", "[verzeichnis]\ntitel = \"T\"\nkommune = \"K\"\n"
                                       "basis_url = \"https://k.example/\"\n" +
                                           more + "[herausgeber]\nname = \"H\"\n");
        const auto messages = town.messages();
        return messages.empty() ? std::string() : messages.front();
    };
    CHECK(said("logo = \"logo.svg\"\nlogo_alt = \"Stadt K\"\n") == "");
    CHECK(said("logo = \"logo.svg\"\n") ==
          "schaukasten.toml:5:8: Fehler: zum Logo fehlt die Beschreibung »logo_alt«: was steht "
          "darauf?");
    CHECK(said("logo = \"logo.jpg\"\nlogo_alt = \"Stadt K\"\n") ==
          "schaukasten.toml:5:8: Fehler: »logo.jpg« taugt nicht als Logo; nehmen Sie eine Datei in "
          "SVG oder PNG");
    CHECK(said("logo_dunkel = \"logo.svg\"\n") ==
          "schaukasten.toml:5:15: Fehler: zum Logo für dunklen Grund fehlt das für hellen: »logo«");
}

TEST_CASE("an address that is called withdrawn is one, and nothing is there") {
    const auto said = [](const std::string& addresses) {
        Town town;
        town.school("a", "A", "aliase = [\"alt\"]\n");
        town.write("schaukasten.toml",
                   "[verzeichnis]\ntitel = \"T\"\nkommune = \"K\"\n"
                   "basis_url = \"https://k.example\"\n[herausgeber]\nname = \"H\"\n"
                   "[adressen]\nentfernt = [" +
                       addresses + "]\n");
        return town.messages();
    };
    using Messages = std::vector<std::string>;
    CHECK(said("\"/schulen/weg/\", \"/alter/pfad\", \"/fachkraefte/a-1/\"").empty());
    CHECK(
        said("\"schulen/weg\", \"/Schulen/\", \"/schulen/a/\", \"/schulen/alt/\", \"/suche/\"") ==
        Messages{"schaukasten.toml:8:13: Fehler: »schulen/weg« ist keine Adresse; schreiben Sie "
                 "zum Beispiel \"/schulen/alte-schule/\"",
                 "schaukasten.toml:8:28: Fehler: »/Schulen/« ist keine Adresse; schreiben Sie zum "
                 "Beispiel \"/schulen/alte-schule/\"",
                 "schaukasten.toml:8:41: Fehler: die Adresse /schulen/a/ gibt es noch: "
                 "schulen/a.toml",
                 "schaukasten.toml:8:56: Fehler: die Adresse /schulen/alt/ gibt es noch: "
                 "schulen/a.toml",
                 "schaukasten.toml:8:73: Fehler: die Adresse /suche/ braucht die Website selbst"});
}
