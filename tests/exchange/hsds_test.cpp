#include "exchange/hsds.hpp"

#include "support/catch.hpp"
#include "support/exported.hpp"
#include "support/town.hpp"

#include <string>
#include <string_view>

using namespace schaukasten;

namespace {

ExportedFiles files_of(const Town& town) {
    return exported_by([&](FileSink& sink) { put_hsds(town.plan(), key_for_word, sink); });
}

std::string services(const Town& town) {
    std::string all;
    for (const auto& [path, bytes] : files_of(town)) {
        if (path.starts_with("hsds/services/")) all += bytes;
    }
    return all;
}

const std::string work = "[[einsaetze]]\nschule = \"sued\"\n[[einsaetze.sprechzeiten]]\n"
                         "tag = \"montag\"\nvon = \"8:30\"\nbis = \"10:00\"\n";

Town town_with(const std::string& felder) {
    Town town;
    town.school("sued", "Südschule");
    town.person("sued-1", "vorname = \"Erika\"\nnachname = \"Muster\"\n"
                          "email = \"erika@musterstadt.example\"\n" +
                              work + "[einwilligung]\nam = 2026-09-01\nfelder = [" + felder +
                              "]\n");
    return town;
}

} // namespace

TEST_CASE("a client of HSDS finds its way from the entrance") {
    Town town;
    town.school("sued", "Südschule");
    const auto files = files_of(town);
    CHECK(contains(files.at("hsds/index.json"), R"({"version":"3.0")"));
    CHECK(contains(files.at("hsds/services/index.json"),
                   R"({"total_items":0,"total_pages":1,"page_number":1,"size":0,)"
                   R"("first_page":true,"last_page":true,"empty":true,"contents":[]})"));
}

TEST_CASE(
    "HSDS says of a person what the consent names, and of others only when somebody is there") {
    const auto named = services(town_with("\"vorname\", \"nachname\""));
    CHECK(contains(named, "\"name\":\"Erika Muster\""));
    CHECK_FALSE(contains(named, "erika@musterstadt.example"));

    const auto nameless = services(town_with(""));
    CHECK(contains(nameless, R"("byday":"MO","opens_at":"08:30","closes_at":"10:00")"));
    CHECK_FALSE(contains(nameless, "contacts"));
    CHECK_FALSE(contains(nameless, "Erika"));
    CHECK_FALSE(contains(nameless, "sued-1"));
}

TEST_CASE("HSDS has a rule for the times of an offer only where there is one") {
    const auto times = [](std::string_view rhythm) {
        Town town;
        town.school("sued", "Südschule");
        town.offer("cafe", "Elterncafé",
                   "[[zeiten]]\ntag = \"montag\"\nvon = \"14:00\"\nbis = \"15:30\"\nrhythmus = \"" +
                       std::string(rhythm) + "\"\n");
        return services(town);
    };
    CHECK(contains(times(""), R"("freq":"WEEKLY","interval":1,"byday":"MO")"));
    CHECK(contains(times("jeden ersten Montag im Monat"), R"("freq":"MONTHLY","byday":"1MO")"));
    CHECK(contains(times("alle 14 Tage, ab dem 7. Januar 2027"),
                   R"("freq":"WEEKLY","interval":2,"dtstart":"2027-01-07","byday":"MO")"));
    CHECK_FALSE(contains(times("alle zwei Wochen"), "freq"));
    CHECK(contains(times("alle zwei Wochen"), R"("description":"alle zwei Wochen")"));
}

TEST_CASE("what people write stays text in JSON") {
    Town town;
    town.school("sued", R"(Süd\"schule\\ مدرسة </script>)");
    town.person("eins", work);
    CHECK(contains(services(town), R"(Süd\"schule\\ مدرسة \u003c/script>)"));
}
