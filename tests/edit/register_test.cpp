#include "edit/register.hpp"
#include "edit/register_support.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <map>

using namespace schaukasten;
using namespace schaukasten::test;

namespace {

using Texts = std::vector<std::string>;

const RegisterSchool& school(const Register& source, std::string_view number) {
    const auto found = std::ranges::find(source.schools, number, &RegisterSchool::number);
    REQUIRE(found != source.schools.end());
    return *found;
}

} // namespace

TEST_CASE("the real register is read without a message, with all its schools") {
    const auto source = real_register();
    std::map<std::string, int> areas;
    for (const auto& each : source.schools) ++areas[each.area];
    CHECK(areas == std::map<std::string, int>{{"Bergkamen", 15},
                                              {"Dortmund", 169},
                                              {"Herne", 43},
                                              {"Kreis Soest", 107},
                                              {"Krefeld", 62}});
}

TEST_CASE("a school of the register has its address, numbers and position") {
    const auto source = real_register();
    const auto& reinoldi = school(source, "100132");
    CHECK(reinoldi.name == "Reinoldi-Gesamtschule");
    CHECK(reinoldi.official_name ==
          "Reinoldi-Gesamtschule | Gesamtschule der Stadt Dortmund | Sekundarstufe I und II");
    CHECK(reinoldi.form == "Gesamtschule");
    CHECK(reinoldi.street == "Im Odemsloh 107");
    CHECK(reinoldi.postcode == "44357");
    CHECK(reinoldi.town == "Dortmund");
    CHECK(reinoldi.phone.text == "0231 5012280");
    CHECK(reinoldi.email.text == "100132@schule.nrw.de");
    CHECK(reinoldi.website.text == "http://www.reinoldi-sekundarschule.de");
    CHECK(reinoldi.social_index == 6);
    CHECK(reinoldi.position == GeoPoint{51.545291, 7.368935});
    CHECK_FALSE(school(source, "100177").position);
}

TEST_CASE("a telephone number is area code, blank and number") {
    for (const auto& each : real_register().schools) {
        if (each.phone.empty()) continue;
        const auto blank = each.phone.text.find(' ');
        REQUIRE(blank != std::string::npos);
        CHECK(each.phone.text.find_first_not_of("0123456789", blank + 1) == std::string::npos);
        CHECK(each.phone.text.front() == '0');
    }
}

TEST_CASE("white space is folded, also over line breaks") {
    const auto source = register_of("1,A,A,,,Grundschule,\" Süd \n  Schule\",,,,,,,,,,\n");
    CHECK(source.schools.at(0).name == "Süd Schule");
}

TEST_CASE("a missing column is named, with what may have been meant") {
    Diagnostics diagnostics;
    auto header = std::string(register_header);
    header.replace(header.find("gebiet"), 6, "gebiete");
    header.erase(header.find(",lat"), 4);
    read_register("register.csv", header, diagnostics);
    CHECK(first_lines(diagnostics) ==
          Texts{"register.csv:1:1: Fehler: es fehlt die Spalte »gebiet«; meinten Sie »gebiete«?",
                "register.csv:1:1: Fehler: es fehlt die Spalte »lat«"});
}

TEST_CASE("a school without number or name and a number used twice are errors") {
    Diagnostics diagnostics;
    const auto source =
        register_of(register_row("1", "Herne", "A") + register_row("", "Herne", "B") +
                        register_row("1", "Herne", "C") + register_row("2", "Herne", " ") +
                        register_row("1x", "Herne", "D"),
                    diagnostics);
    CHECK(source.schools.size() == 1);
    CHECK(first_lines(diagnostics) ==
          Texts{"register.csv:3:1: Fehler: das Feld »schulnummer« ist leer",
                "register.csv:4:1: Fehler: die Schulnummer 1 steht schon weiter oben",
                "register.csv:5:43: Fehler: das Feld »name_1« ist leer",
                "register.csv:6:1: Fehler: »1x« ist keine Schulnummer"});
}

TEST_CASE("what cannot be a number or address is left out with a warning") {
    Diagnostics diagnostics;
    const auto source = register_of(
        "1,A,A,,,Grundschule,Süd,,,,030,23125 App,kein,www.x,12,7.1,nord\n", diagnostics);
    CHECK_FALSE(diagnostics.has_errors());
    CHECK(diagnostics.count(Severity::Warning) == 5);
    const auto& south = source.schools.at(0);
    CHECK(south.phone.empty());
    CHECK(south.email.empty());
    CHECK(south.website.empty());
    CHECK_FALSE(south.social_index);
    CHECK_FALSE(south.position);
    CHECK(first_lines(diagnostics).front() ==
          "register.csv:2:32: Warnung: »030 23125 App« passt nicht in die Spalte »telefon«; die "
          "Angabe bleibt weg");
}
