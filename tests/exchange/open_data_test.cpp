#include "base/zip.hpp"
#include "exchange/open_data.hpp"

#include "support/catch.hpp"
#include "support/exported.hpp"
#include "support/town.hpp"

#include <string>
#include <string_view>

using namespace schaukasten;

namespace {

ExportedFiles files_of(const Town& town) {
    return exported_by([&](FileSink& sink) { put_open_data(town.plan(), key_for_word, sink); });
}

/// All that may not say anything of a person.
std::string whole(const Town& town) {
    std::string all;
    for (const auto& [path, bytes] : files_of(town)) all += path + "\n" + bytes;
    return all;
}

std::string person(const std::string& felder) {
    return "vorname = \"Erika\"\nnachname = \"Muster\"\nemail = \"erika@musterstadt.example\"\n"
           "[[einsaetze]]\nschule = \"sued\"\n[[einsaetze.sprechzeiten]]\ntag = \"montag\"\n"
           "von = \"8:30\"\nbis = \"10:00\"\n[einwilligung]\nam = 2026-09-01\nfelder = [" +
           felder + "]\n";
}

Town town() {
    Town town;
    town.school("sued", "Südschule", "lage = [51.5, 7.25]\nwebsite = \"https://sued.example/\"\n");
    return town;
}

} // namespace

TEST_CASE("a list in a record is a table of its own, which says whose rows it has") {
    auto with_person = town();
    with_person.person("sued-1", person("\"nachname\", \"vorname\""));
    const auto files = files_of(with_person);
    CHECK(files.at("daten/fachkraefte-einsaetze-sprechzeiten.csv") ==
          "\"id\",\"einsaetze\",\"sprechzeiten\",\"tag\",\"von\",\"bis\",\"fuer\",\"hinweis\"\r\n"
          "\"sued-1\",\"1\",\"1\",\"montag\",\"08:30\",\"10:00\",\"\",\"\"\r\n");
    CHECK(contains(files.at("daten/fachkraefte.json"),
                   R"("sprechzeiten":[{"tag":"montag","von":"08:30","bis":"10:00"}])"));
}

TEST_CASE("data say of a person what the consent names") {
    auto named = town();
    named.person("sued-1", person("\"nachname\""));
    CHECK(contains(whole(named), "Muster"));
    CHECK_FALSE(contains(whole(named), "Erika"));
    CHECK_FALSE(contains(whole(named), "erika@"));

    auto nameless = town();
    nameless.person("sued-1", person(""));
    nameless.offer("cafe", "Elterncafé", "fachkraefte = [\"sued-1\"]\n");
    CHECK_FALSE(contains(whole(nameless), "sued-1"));
    CHECK_FALSE(contains(whole(nameless), "erika@"));
    CHECK_FALSE(contains(whole(nameless), "einwilligung"));
}

TEST_CASE("whoever takes the archive gets no names of people, though offers name them on pages") {
    auto named = town();
    named.person("sued-1", person("\"vorname\", \"nachname\""));
    named.offer("cafe", "Elterncafé", "fachkraefte = [\"sued-1\"]\n");
    const auto files = files_of(named);
    CHECK(contains(files.at("daten/fachkraefte-lesbar.csv"), "Muster"));
    CHECK(contains(files.at("daten/angebote-lesbar.csv"), "\"sued-1\""));
    const auto archive = read_zip(files.at("daten/alles.zip"), 1U << 20U);
    REQUIRE(archive);
    for (const auto& file : *archive) {
        CAPTURE(file.path);
        CHECK_FALSE(contains(file.bytes, "Muster\""));
        CHECK_FALSE(contains(file.bytes, "Erika"));
    }
}

TEST_CASE("the map has longitude before latitude, and only schools with a place") {
    auto two = town();
    two.school("nord", "Nordschule");
    const auto map = files_of(two).at("daten/schulen.geojson");
    CHECK(contains(map, R"("geometry":{"type":"Point","coordinates":[7.25,51.5]})"));
    CHECK_FALSE(contains(map, "Nordschule"));
}

TEST_CASE("people get a table with names in place of keys and ids") {
    auto with_offer = town();
    with_offer.offer("cafe", "Elterncafé", "schulen = [\"sued\"]\nkostenlos = true\n");
    const auto files = files_of(with_offer);
    const auto& table = files.at("daten/angebote-lesbar.csv");
    CHECK(table.starts_with("\xEF\xBB\xBF\"id\";\"url\";\"Name des Angebots\""));
    CHECK(contains(table, ";\"Südschule\";"));
    CHECK(contains(table, ";\"ja\";"));
    CHECK(contains(files.at("daten/angebote.csv"), ",\"sued\","));
}

TEST_CASE("data say under which licence, except those of people, and where they are from") {
    auto licensed = town();
    licensed.write("schaukasten.toml",
                   "[verzeichnis]\ntitel = \"Schulsozialarbeit\"\nkommune = \"Musterstadt\"\n"
                   "basis_url = \"https://stadt.example/\"\n[herausgeber]\nname = \"Stadt\"\n"
                   "[daten]\nlizenz = \"Zero 2.0\"\nlizenz_url = \"https://lizenz.example/\"\n");
    licensed.write("quellen.toml", "[[quelle]]\nname = \"Register\"\nwofuer = [\"schulen\"]\n"
                                   "lizenz = \"Namensnennung 2.0\"\nstand = \"2026-08\"\n"
                                   "[[quelle]]\nname = \"Ferienordnung\"\nwofuer = [\"ferien\"]\n"
                                   "lizenz = \"frei\"\nstand = \"2026\"\n");
    licensed.person("sued-1", person("\"nachname\""));
    auto files = files_of(licensed);
    CHECK(contains(files["daten/schulen.json"],
                   R"x("quelle":"Stadt; Register (Namensnennung 2.0, 2026-08)")x"));
    CHECK(contains(files["daten/schulen.json"],
                   R"("url":"https://stadt.example/daten/","lizenz":"Zero 2.0",)"
                   R"("lizenz_url":"https://lizenz.example/")"));
    CHECK_FALSE(contains(files["daten/fachkraefte.json"], "lizenz"));
    CHECK(files["daten/lizenz.txt"] ==
          "Schulsozialarbeit\nStadt\nhttps://stadt.example/\n\nlizenz: Zero 2.0\n"
          "lizenz_url: https://lizenz.example/\n"
          "schulen: Register (Namensnennung 2.0, 2026-08)\n");
    CHECK(contains(files_of(town()).at("daten/lizenz.txt"), "<daten.ohne_lizenz>"));
}

TEST_CASE("what is for the town's own checks stands in no data") {
    auto checked = town();
    checked.offer("cafe", "Elterncafé", "zustaendig = \"Redaktion Süd\"\n");
    CHECK_FALSE(contains(whole(checked), "Redaktion Süd"));
}
