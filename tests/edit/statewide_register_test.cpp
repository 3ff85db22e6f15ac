#include "edit/districts.hpp"
#include "edit/register_support.hpp"
#include "edit/utm.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <map>

using namespace schaukasten;
using namespace schaukasten::test;

namespace {

using Texts = std::vector<std::string>;

const std::string ministry = "schuldaten-2021-09-auszug.csv";
const std::string statistics = "schulverzeichnis-2024-25-auszug.csv";

const RegisterSchool& school(const Register& source, std::string_view number) {
    const auto found = std::ranges::find(source.schools, number, &RegisterSchool::number);
    REQUIRE(found != source.schools.end());
    return *found;
}

Texts messages_of(std::string bytes) {
    Diagnostics diagnostics;
    read_register("register.csv", std::move(bytes), diagnostics);
    return first_lines(diagnostics);
}

Texts lines_of(const std::string& text) {
    Texts lines;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find('\n', at);
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

} // namespace

TEST_CASE("the ministry's register is read as it is, without the authorities") {
    Diagnostics diagnostics;
    const auto source = read_register(ministry, statewide_bytes(ministry), diagnostics);
    CHECK(first_lines(diagnostics).empty());
    CHECK(source.authorities == 59);
    CHECK(source.schools.size() == 220);
    CHECK(source.read_as == "Schulgrunddaten des Ministeriums, UTF-8, Semikolon");

    const auto& haan = school(source, "100011");
    CHECK(haan.form == "Gesamtschule");
    CHECK(haan.area == "Kreis Mettmann");
    CHECK(haan.town == "Haan");
    CHECK(haan.phone.text == "02129 3754950");
    CHECK(haan.website.text == "http://www.gesamtschule-haan.de");
    REQUIRE(haan.position);
}

TEST_CASE("what the ministry writes as null is nothing, and a position needs its system") {
    const auto source = read_statewide(ministry);
    CHECK_FALSE(school(source, "100000").position);
    CHECK(school(source, "100126").phone.empty());
}

TEST_CASE("the register of IT.NRW is read as it is") {
    Diagnostics diagnostics;
    const auto source = read_register(statistics, statewide_bytes(statistics), diagnostics);
    CHECK(first_lines(diagnostics).empty());
    CHECK(source.schools.size() == 210);
    CHECK(source.authorities == 0);
    CHECK(source.read_as == "Schulverzeichnis von IT.NRW, UTF-8, Komma");
    const auto& first = school(source, "100020");
    CHECK(first.name == "Städt. Kath. Grundschule Kartause-Hain-Schule");
    CHECK(first.postcode == "40468");
    CHECK(first.social_index == 5);
    CHECK_FALSE(first.position);
}

TEST_CASE("both registers call a school's district and Schulform the same") {
    const auto ours = read_statewide(ministry);
    const auto theirs = read_statewide(statistics);
    std::size_t compared = 0;
    for (const auto& each : ours.schools) {
        const auto found = std::ranges::find(theirs.schools, each.number, &RegisterSchool::number);
        if (found == theirs.schools.end()) continue;
        INFO(each.number);
        CHECK(found->area == each.area);
        CHECK(found->form == each.form);
        ++compared;
    }
    CHECK(compared > 100);
}

TEST_CASE("a register is known by its header, in any order of columns and any encoding") {
    const auto utf8 = statewide_bytes(ministry);
    std::string utf16 = "\xFF\xFE";
    for (const char c : std::string("Schulnummer;x\n")) utf16.append({c, '\0'});
    CHECK(messages_of(utf16) ==
          Texts{"register.csv:1:1: Fehler: das ist keines der Schulverzeichnisse, die gelesen "
                "werden können; eine eigene Liste übernimmt »schaukasten import csv schulen«"});
    // Header and cells of the first two columns change places.
    std::string turned;
    for (const auto& line : lines_of(utf8)) {
        const auto first = line.find(';');
        const auto second = line.find(';', first + 1);
        if (second == std::string::npos) {
            turned += line + "\n";
        } else {
            turned += line.substr(first + 1, second - first) + line.substr(0, first) +
                      line.substr(second) + "\n";
        }
    }
    CHECK(messages_of(turned).empty());
}

TEST_CASE("a file that lost its leading zeros is refused, once, with the way out") {
    const auto sentence = [](std::string_view at, std::string_view cell) {
        return Texts{"register.csv:" + std::string(at) +
                     ": Fehler: diese Datei hat ihre führenden Nullen verloren (»" +
                     std::string(cell) + "« statt »0" + std::string(cell) +
                     "«), weil eine Tabellenkalkulation sie gespeichert hat; laden Sie das "
                     "Verzeichnis neu herunter und nehmen Sie die Datei, ohne sie vorher zu "
                     "öffnen"};
    };
    const auto file = statewide_bytes(statistics);
    CHECK(messages_of(replaced(file, "05111000", "5111000")) == sentence("2:21", "5111000"));
    CHECK(messages_of(replaced(file, "100020", "10002")).size() == 1);
    CHECK(messages_of(replaced(file, "40468", "4468")).size() == 1);
    CHECK(messages_of(replaced(file, "0211,", "211,")).size() == 1);
}

TEST_CASE("a Schulform that nobody knows is an error") {
    const auto file = replaced(statewide_bytes(ministry), "\"100011\";\"15\"", "\"100011\";\"77\"");
    const auto messages = messages_of(file);
    REQUIRE(messages.size() == 1);
    CHECK(messages[0].ends_with("Fehler: der Schlüssel »77« für eine Schulform ist unbekannt"));
}

// Reckoned independently of this program, see tests/daten/nrw-schulen/QUELLE.md.
TEST_CASE("coordinates of UTM zone 32 become latitude and longitude") {
    const auto positions = read_statewide(ministry);
    std::size_t compared = 0;
    for (const auto& each : real_register().schools) {
        const auto found =
            std::ranges::find(positions.schools, each.number, &RegisterSchool::number);
        if (found == positions.schools.end() || !found->position || !each.position) continue;
        INFO(each.number);
        CHECK(std::abs(found->position->latitude - each.position->latitude) < 0.0000011);
        CHECK(std::abs(found->position->longitude - each.position->longitude) < 0.0000011);
        ++compared;
    }
    CHECK(compared > 100);
}

TEST_CASE("on the central meridian and the equator the series is exact") {
    const auto origin = from_utm32(500000, 0);
    CHECK(std::abs(origin.latitude) < 1e-12);
    CHECK(std::abs(origin.longitude - 9) < 1e-12);
    // A quarter of the meridian of GRS80 is 10,001,965.7293 m long.
    CHECK(std::abs(from_utm32(500000, 0.9996 * 10001965.7293).latitude - 90) < 1e-8);
}

TEST_CASE("a municipality key names district and Regierungsbezirk") {
    CHECK(district_of("05974040") == "Kreis Soest");
    CHECK(district_of("05913000") == "Dortmund");
    CHECK(district_of("05334002") == "Städteregion Aachen");
    CHECK(district_of("05382020") == "Rhein-Sieg-Kreis");
    CHECK(district_of("09162000").empty());
    CHECK(government_of("05974040") == "Regierungsbezirk Arnsberg");
    CHECK(government_of("09162000").empty());
}
