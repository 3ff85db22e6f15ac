#include "plan/site_plan.hpp"

#include "support/catch.hpp"
#include "support/town.hpp"

#include <string>
#include <vector>

using namespace schaukasten;

namespace {

using Addresses = std::vector<std::string>;

Addresses withdrawn(const Town& town, std::string_view today = "2026-11-23") {
    return town.plan(today).withdrawn;
}

std::string person(std::string_view consent) {
    return "vorname = \"Ines\"\nnachname = \"Ahrweiler\"\n" + std::string(consent);
}

/// The site file of a Town, with old addresses.
Town town_without(const std::string& addresses) {
    Town town;
    town.write(
        "schaukasten.toml",
        "[verzeichnis]\ntitel = \"T\"\nkommune = \"K\"\nbasis_url = \"https://k.example/\"\n"
        "sprachen = [\"de\", \"en\"]\n[herausgeber]\nname = \"K\"\n[adressen]\nentfernt = [" +
            addresses + "]\n");
    return town;
}

} // namespace

TEST_CASE("a record whose last day is over is withdrawn in all languages, with its old addresses") {
    Town town;
    town.school("weg", "Weg", "veroeffentlichen_bis = 2026-11-22\naliase = [\"fort\"]\n");
    CHECK(withdrawn(town) ==
          Addresses{"en/schulen/fort/", "en/schulen/weg/", "schulen/fort/", "schulen/weg/"});
    CHECK(withdrawn(town, "2026-11-22").empty());
}

TEST_CASE("nobody is told of drafts, of internal records and of what is still to come") {
    Town town;
    town.school("a", "A", "veroeffentlichen_bis = 2026-11-22\nentwurf = true\n");
    town.school("b", "B", "veroeffentlichen_bis = 2026-11-22\nsichtbar = \"intern\"\n");
    town.school("c", "C", "veroeffentlichen_ab = 2027-01-01\nveroeffentlichen_bis = 2027-02-01\n");
    CHECK(withdrawn(town).empty());
}

TEST_CASE("a person's page is withdrawn when the consent to the name has ended") {
    const std::string past = "[einwilligung]\nam = 2022-01-15\nbis = 2025-07-31\n";
    CHECK(withdrawn(Town().person("a-1", person(past + "felder = [\"nachname\"]\n"))) ==
          Addresses{"en/fachkraefte/a-1/", "fachkraefte/a-1/"});
    CHECK(withdrawn(Town().person("a-1", person(past + "felder = [\"telefon\"]\n"))).empty());
    CHECK(withdrawn(Town().person("a-1", person(""))).empty());
    CHECK(
        withdrawn(Town().person("a-1", person("[einwilligung]\nam = 2022-01-15\nbis = 2027-01-01\n"
                                              "felder = [\"nachname\"]\n")))
            .empty());
}

TEST_CASE("a person without a name never had a page, so nothing is withdrawn with the record") {
    CHECK(withdrawn(Town().person("a-1", "veroeffentlichen_bis = 2026-11-22\n")).empty());
}

TEST_CASE("what editors list is withdrawn in all languages, or in the one that it names") {
    CHECK(withdrawn(town_without("\"/schulen/alt/\", \"/en/offers/camp\"")) ==
          Addresses{"en/offers/camp/", "en/schulen/alt/", "schulen/alt/"});
}

TEST_CASE("where a page or a redirect is, or a page below, nothing is withdrawn") {
    auto town = town_without("\"/schulen/a/angebote/\", \"/alt/\", \"/en/schulen/a/\"");
    town.school("a", "A", "aliase = [\"/alt/haus/\"]\n[uebersetzung.en]\nbeschreibung = \"E\"\n");
    CHECK(withdrawn(town) ==
          Addresses{"alt/", "en/alt/", "en/schulen/a/angebote/", "schulen/a/angebote/"});
    CHECK(town.plan().is_withdrawn("alt/seite/"));
    CHECK_FALSE(town.plan().is_withdrawn("alte-seite/"));
}
