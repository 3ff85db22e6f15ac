#include "base/json.hpp"
#include "exchange/graph.hpp"

#include "support/catch.hpp"
#include "support/town.hpp"

using namespace schaukasten;
using Catch::Matchers::Contains;

namespace {

std::string graph_at(const SitePlan& plan, std::string_view address) {
    const std::array crumbs{GraphCrumb{"Start", plan.base_url}};
    for (const auto& page : plan.pages) {
        if (page.address == address) return graph_of(page, plan, {"Titel", crumbs});
    }
    return "no page";
}

JsonValue first_of(const Town& town, std::string_view address) {
    const auto graph = std::get<JsonValue>(parse_json(graph_at(town.plan(), address)));
    return graph.find("@graph")->items.at(0);
}

std::string_view text_at(const JsonValue& value, std::initializer_list<std::string_view> way) {
    const auto* at = &value;
    for (const auto key : way) {
        at = at->find(key);
        REQUIRE(at != nullptr);
        if (at->kind == JsonValue::Kind::List) at = &at->items.at(0);
    }
    return at->text;
}

} // namespace

TEST_CASE("a school is known by its number, and who can be met there when") {
    Town town;
    town.write("schaukasten.toml",
               "[verzeichnis]\ntitel = \"Hilfe\"\nkommune = \"Musterstadt\"\nags = \"05123456\"\n"
               "basis_url = \"https://stadt.example/\"\n[herausgeber]\nname = \"Stadt\"\n");
    town.school("sued", "Süd & \\\"Nord\\\" </script>",
                "schulnummer = \"123456\"\nstrasse = \"Weg 1\"\nplz = \"12345\"\n"
                "ort = \"Musterstadt\"\n");
    town.person("sued-1", "[[einsaetze]]\nschule = \"sued\"\n[[einsaetze.sprechzeiten]]\n"
                          "tag = \"freitag\"\nvon = \"8:30\"\nbis = \"10:00\"\n");
    const auto school = first_of(town, "schulen/sued/");
    CHECK(text_at(school, {"@type"}) == "ElementarySchool");
    CHECK(text_at(school, {"name"}) == "Süd & \"Nord\" </script>");
    CHECK(text_at(school, {"identifier", "propertyID"}) == "NRW-Schulnummer");
    CHECK(text_at(school, {"identifier", "value"}) == "123456");
    CHECK(text_at(school, {"address", "streetAddress"}) == "Weg 1");
    CHECK(text_at(school, {"contactPoint", "name"}) == "Schulsozialarbeit");
    CHECK(text_at(school, {"contactPoint", "hoursAvailable", "dayOfWeek"}) == "Friday");
    CHECK(text_at(school, {"contactPoint", "hoursAvailable", "opens"}) == "08:30:00");
    CHECK(graph_at(town.plan(), "schulen/sued/").find('<') == std::string::npos);
}

TEST_CASE("a date has an address, if only that of the town") {
    Town town;
    town.write("termine/abend.toml", "titel = \"Abend\"\nart = \"elternabend\"\nort = \"Kino\"\n"
                                     "beginn = \"2026-12-10 19:00\"\n");
    const auto event = first_of(town, "termine/abend/");
    CHECK(text_at(event, {"@type"}) == "Event");
    CHECK(text_at(event, {"startDate"}) == "2026-12-10T19:00:00+01:00");
    CHECK(text_at(event, {"location", "name"}) == "Kino");
    CHECK(text_at(event, {"location", "address", "addressLocality"}) == "Musterstadt");
}

TEST_CASE("a series says by what rule, and on which days it does not take place") {
    Town town;
    town.write("termine/cafe.toml",
               "titel = \"Café\"\nart = \"elterncafe\"\nbeginn = \"2026-11-24 9:00\"\n"
               "[wiederholung]\nrhythmus = \"alle 2 Wochen\"\nbis = 2027-02-28\n"
               "ausser = [2026-12-22]\n");
    const auto event = first_of(town, "termine/cafe/");
    CHECK(text_at(event, {"@type"}) == "EventSeries");
    CHECK(text_at(event, {"eventSchedule", "repeatFrequency"}) == "P2W");
    CHECK(text_at(event, {"eventSchedule", "byDay"}) == "https://schema.org/Tuesday");
    CHECK(text_at(event, {"eventSchedule", "exceptDate"}) == "2026-12-22");
    CHECK(text_at(event, {"eventSchedule", "startTime"}) == "09:00:00");
}

TEST_CASE("an offer of the town is a service of the government, that of a church is not") {
    Town town;
    town.write("traeger/kirche.toml", "name = \"Gemeinde\"\nart = \"kirche\"\n");
    town.offer("a", "A", "traeger = \"kirche\"\n")
        .offer("b", "B")
        .offer("c", "C", "traeger = \"stadt\"\n");
    CHECK(text_at(first_of(town, "angebote/a/"), {"@type"}) == "Service");
    CHECK(text_at(first_of(town, "angebote/a/"), {"provider", "name"}) == "Gemeinde");
    CHECK(text_at(first_of(town, "angebote/b/"), {"provider", "name"}) == "Stadt Musterstadt");
    CHECK(text_at(first_of(town, "angebote/c/"), {"@type"}) == "GovernmentService");
}

TEST_CASE("the open data are a set with a licence, and without the files of people") {
    Town town;
    town.write("schaukasten.toml", "[verzeichnis]\ntitel = \"Schulsozialarbeit\"\n"
                                   "kommune = \"Musterstadt\"\n"
                                   "basis_url = \"https://stadt.example/hilfe/\"\n"
                                   "[herausgeber]\nname = \"Stadt Musterstadt\"\n"
                                   "[daten]\nlizenz = \"CC0\"\n");
    town.school("sued", "Südschule", "lage = [51.5, 7.25]\n");
    town.person("sued-1", "vorname = \"Ada\"\nnachname = \"Beispiel\"\n"
                          "[einwilligung]\nam = 2026-01-01\nfelder = [\"nachname\"]\n"
                          "[[einsaetze]]\nschule = \"sued\"\n");
    const auto data = first_of(town, "daten/");
    CHECK(text_at(data, {"@type"}) == "Dataset");
    CHECK(text_at(data, {"name"}) == "Schulsozialarbeit: Titel");
    CHECK(text_at(data, {"license", "name"}) == "CC0");
    CHECK(text_at(data, {"creator", "name"}) == "Stadt Musterstadt");
    CHECK(text_at(data, {"distribution", "contentUrl"}) ==
          "https://stadt.example/hilfe/daten/schulen.csv");
    CHECK(text_at(data, {"distribution", "encodingFormat"}) == "text/csv");
    CHECK_THAT(graph_at(town.plan(), "daten/"), Contains("daten/alles.zip") &&
                                                    Contains("daten/schulen.geojson") &&
                                                    !Contains("fachkraefte"));
}

TEST_CASE("a person whose leave has ended is in no graph") {
    Town town;
    town.school("sued", "Südschule");
    town.person("sued-1", "vorname = \"Ada\"\nnachname = \"Beispiel\"\ntelefon = \"030 1234\"\n"
                          "[einwilligung]\nam = 2026-01-01\nbis = 2026-10-31\n"
                          "felder = [\"vorname\", \"nachname\", \"telefon\"]\n"
                          "[[einsaetze]]\nschule = \"sued\"\n");
    const auto plan = town.plan();
    for (const auto& page : plan.pages) {
        const auto graph = graph_of(page, plan, {"Titel", {}});
        CHECK_THAT(graph, !Contains("Ada") && !Contains("Beispiel") && !Contains("1234"));
    }
    CHECK_THAT(graph_at(town.plan("2026-10-30"), "schulen/sued/"), Contains("Ada Beispiel"));
}
