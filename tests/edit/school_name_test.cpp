#include "edit/register_support.hpp"
#include "edit/school_name.hpp"

#include "support/catch.hpp"

#include <array>

using namespace schaukasten;

namespace {

std::string name(std::string first, std::string second = "", std::string third = "",
                 std::string_view short_form = "", std::string_view town = "Dortmund") {
    const std::array lines{std::move(first), std::move(second), std::move(third)};
    return school_name(lines, short_form, town);
}

} // namespace

TEST_CASE("a school is called by the register's first line") {
    CHECK(name("Josefschule", "Städt. Kath. Grundschule Wickede", "- Primarstufe -") ==
          "Josefschule");
    CHECK(name("St.Ida - Schule Herzfeld", "Kath. Grundschule der Gemeinde Lippetal") ==
          "St.Ida - Schule Herzfeld");
    CHECK(name("Städt. Realschule Sodingen", "- Sekundarstufe I -") ==
          "Städt. Realschule Sodingen");
}

TEST_CASE("a first line that only names the kind takes the next line") {
    CHECK(name("Städt. Gem. Grundschule", "Kleine Kielstraße", "- Primarstufe -") ==
          "Städt. Gem. Grundschule Kleine Kielstraße");
    CHECK(name("Städt. katholische Bekenntnisgrundschule", "Walburgisschule") ==
          "Städt. katholische Bekenntnisgrundschule Walburgisschule");
    CHECK(name("Abendrealschule", "- Max-von-der-Grün -", "Weiterbildungskolleg") ==
          "Abendrealschule Max-von-der-Grün");
    CHECK(name("Gesamtschule der Stadt Dortmund", "im Schulzentrum Gartenstadt") ==
          "Gesamtschule der Stadt Dortmund im Schulzentrum Gartenstadt");
}

TEST_CASE("a next line that only names kind or level adds nothing") {
    CHECK(name("Staatl. genehmigtes Förder-Berufskolleg", "der Sek.II -Ersatzschule der Initiative",
               "für Jugendhilfe, Bildung & Arbeit e.V.") ==
          "Staatl. genehmigtes Förder-Berufskolleg");
    CHECK(name("Weiterbildungskolleg der Stadt Krefeld", "- Abendrealschule -", "",
               "Krefeld, WBK RS Danziger Platz",
               "Krefeld") == "Weiterbildungskolleg der Stadt Krefeld");
}

TEST_CASE("without a next line that tells more the short form tells the school apart") {
    CHECK(name("Städt. Gem. Grundschule", "", "", "Krefeld, GG Buscher Holzweg", "Krefeld") ==
          "Städt. Gem. Grundschule Buscher Holzweg");
    CHECK(name("Städt. Gem. Grundschule", "", "", "Krefeld, GG (Verb.) Am Ring") ==
          "Städt. Gem. Grundschule Am Ring");
    CHECK(name("Städt. Gem. Grundschule") == "Städt. Gem. Grundschule");
    CHECK(name("Sekundarschule der Stadt Warstein", "- Sekundarstufe I -", "",
               "Warstein, SK Pietrapaola-Platz",
               "Warstein") == "Sekundarschule der Stadt Warstein");
}

TEST_CASE("what follows a comma describes the school and is left out") {
    CHECK(name("Gymnasium Eringerfeld, Schule der Sekun-", "darstufen I und II") ==
          "Gymnasium Eringerfeld");
    CHECK(name("Georgschule, Freie Waldorfschule,Förder-", "schule eigener Art") == "Georgschule");
}

TEST_CASE("a line that breaks off goes on in the next") {
    CHECK(name("Dortmunder Berufskolleg für Sport", "und Gymnastik, Staatlich genehmigte") ==
          "Dortmunder Berufskolleg für Sport und Gymnastik");
    CHECK(name("Christopherus-Schule-Dortmund f. Seelen-",
               "pflegebedürftige, Waldorf Förderschule") ==
          "Christopherus-Schule-Dortmund f. Seelenpflegebedürftige");
    CHECK(name("Niels-", "Stensen-Schule") == "Niels-Stensen-Schule");
}

TEST_CASE("every school of the real register has a name, and none ends in a broken word") {
    for (const auto& school : test::real_register().schools) {
        INFO(school.number);
        CHECK_FALSE(school.name.empty());
        CHECK_FALSE(school.name.ends_with('-'));
        CHECK(school.name.find(',') == std::string::npos);
    }
}
