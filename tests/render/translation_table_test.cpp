#include "support/catch.hpp"
#include "support/rendered_town.hpp"

using namespace schaukasten;
using Catch::Matchers::Contains;

namespace {

Town town_in_three_languages() {
    Town town;
    town.write("schaukasten.toml", "[verzeichnis]\ntitel = \"Schulsozialarbeit\"\n"
                                   "kommune = \"Musterstadt\"\n"
                                   "basis_url = \"https://stadt.example/hilfe/\"\n"
                                   "sprachen = [\"de\", \"de-simple\", \"tr\"]\n"
                                   "[herausgeber]\nname = \"Stadt Musterstadt\"\n");
    town.school("nord", "Nordschule");
    town.offer("gruppe", "Gruppe", "[uebersetzung.tr]\ntitel = \"Grup\"\nkurz = \"Kısa.\"\n");
    town.offer("treff", "Treff");
    return town;
}

} // namespace

TEST_CASE("the figures say how many records there are in each language") {
    RenderedTown town(town_in_three_languages());
    const auto html = town.html("zahlen/");
    CHECK_THAT(html, Contains("scope=\"row\">Türkisch</th>"));
    CHECK_THAT(html, Contains("data-spalte=\"Angebote\">1 von 2</td>"));
    CHECK_THAT(html, Contains("scope=\"row\">Leichte Sprache</th>"));
    CHECK_THAT(html, Contains("data-spalte=\"Angebote\">0 von 2</td>"));
}

TEST_CASE("a flyer counts in each language that it is printed in") {
    auto content = town_in_three_languages();
    content.write("medien/a.pdf", "");
    content.write("flyer/blatt.toml", "titel = \"Blatt\"\n[[fassungen]]\nsprache = \"tr\"\n"
                                      "datei = \"a.pdf\"\nstand = 2026-01-01\n");
    RenderedTown town(content);
    CHECK_THAT(town.html("zahlen/"), Contains("data-spalte=\"Flyer\">1 von 1</td>"));
}

TEST_CASE("a page names its other languages, and the first one for whoever reads none of them") {
    RenderedTown town(town_in_three_languages());
    const std::string address = "https://stadt.example/hilfe/";
    for (const auto* page : {"angebote/gruppe/", "tr/angebote/gruppe/"}) {
        CHECK_THAT(town.html(page),
                   Contains("hreflang=\"de\" href=\"" + address + "angebote/gruppe/") &&
                       Contains("hreflang=\"tr\" href=\"" + address + "tr/angebote/gruppe/") &&
                       Contains("hreflang=\"x-default\" href=\"" + address + "angebote/gruppe/"));
    }
    CHECK_THAT(town.html("angebote/treff/"), !Contains("href=\"" + address + "tr/angebote/treff"));
}

TEST_CASE("a town in one language has no figures about languages") {
    auto content = town_in_three_languages();
    content.write("schaukasten.toml", "[verzeichnis]\ntitel = \"Schulsozialarbeit\"\n"
                                      "kommune = \"Musterstadt\"\n"
                                      "basis_url = \"https://stadt.example/hilfe/\"\n"
                                      "sprachen = [\"de\"]\n"
                                      "[herausgeber]\nname = \"Stadt Musterstadt\"\n");
    content.offer("gruppe", "Gruppe");
    content.school("nord", "Nordschule");
    RenderedTown town(content);
    CHECK_THAT(town.html("zahlen/"), !Contains("In anderen Sprachen"));
}

TEST_CASE("a page that is partly in German says so once; names of schools are no such part") {
    auto content = town_in_three_languages();
    const std::string told = "Bu sayfanın bazı bölümleri Almancadır.";
    {
        RenderedTown town(content);
        CHECK_THAT(town.html("tr/angebote/"), Contains(told) && Contains("lang=\"de\""));
        CHECK_THAT(town.html("angebote/"), !Contains("teils_fremd") && !Contains("sk-foreign"));
        CHECK_THAT(town.html("tr/angebote/gruppe/"), Contains(told)); // "Gruppe", what kind it is
    }
    content.school("sued", "Südschule", "[uebersetzung.tr]\nschultraeger = \"Şehir\"\n");
    RenderedTown town(content);
    CHECK_THAT(town.html("tr/traeger/"), !Contains(told));
}
