#include "exchange/open_data.hpp"

#include "support/catch.hpp"
#include "support/town.hpp"

#include <map>
#include <string>
#include <string_view>

using namespace schaukasten;
using Files = std::map<std::string, std::string>;

namespace {

std::string word(std::uint32_t /*language*/, std::string_view key) {
    return '<' + std::string(key) + '>';
}

Files files_of(const Town& town) {
    Files files;
    put_open_data(town.plan(), word,
                  [&](const OutputFile& file) { files.emplace(file.path, file.bytes); });
    return files;
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
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

TEST_CASE("what is for the town's own checks stands in no data") {
    auto checked = town();
    checked.offer("cafe", "Elterncafé", "zustaendig = \"Redaktion Süd\"\n");
    CHECK_FALSE(contains(whole(checked), "Redaktion Süd"));
}
