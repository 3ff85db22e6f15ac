#include "support/catch.hpp"
#include "support/check_text.hpp"

using namespace schaukasten;

namespace {

std::string year(const std::string& name, const std::string& from, const std::string& until,
                 const std::string& more = {}) {
    return "[[schuljahre]]\nname = \"" + name + "\"\nbeginn = " + from + "\nende = " + until +
           "\n" + more;
}

std::string holidays(const std::string& name, const std::string& from, const std::string& until) {
    return "[[ferien]]\nname = \"" + name + "\"\nvon = " + from + "\nbis = " + until + "\n";
}

const auto this_year = year("2026/27", "2026-08-01", "2027-07-31");

CheckedText calendar(const std::string& text) {
    return check_text("kalender.toml", text);
}

} // namespace

TEST_CASE("a calendar of the school year is read") {
    Town town;
    town.school("suedschule", "Südschule");
    town.write("kalender.toml",
               year("2026/27", "2026-08-01", "2027-07-31", "zweites_halbjahr = 2027-02-01\n") +
                   holidays("Herbstferien", "2026-10-17", "2026-10-31") +
                   "[[freie_tage]]\ntag = 2027-02-08\nname = \"Rosenmontag\"\n"
                   "schulen = [\"suedschule\"]\n");
    const auto calendar = town.directory().calendar;
    REQUIRE(calendar.years.size() == 1);
    CHECK(calendar.years[0].second_half == parse_date("2027-02-01"));
    REQUIRE(calendar.holidays.size() == 1);
    CHECK(calendar.holidays[0].name.original == "Herbstferien");
    REQUIRE(calendar.free_days.size() == 1);
    CHECK(calendar.free_days[0].schools == std::vector{Ref<School>{0}});
}

TEST_CASE("a town without a calendar is as good as any") {
    CHECK(Town().messages().empty());
    CHECK(Town().directory().calendar.is_empty());
}

TEST_CASE("a school year that cannot be is reported") {
    CHECK(calendar(year("2026/27", "2026-08-01", "2025-07-31")).said() ==
          "Fehler: das Schuljahr endet, bevor es beginnt");
    CHECK(calendar(year("2026/27", "2026-08-01", "2028-07-31")).said() ==
          "Fehler: von 2026-08-01 bis 2028-07-31 ist länger als ein Schuljahr; stimmen die Jahre?");
    CHECK(calendar(year("2025/26", "2026-08-01", "2027-07-31")).said() ==
          "Fehler: das Schuljahr »2025/26« beginnt nicht am 2026-08-01; heißt es \"2026/27\"?");
    CHECK(calendar(year("Dieses Jahr", "2026-08-01", "2027-07-31")).messages.empty());
    CHECK(calendar(this_year + year("Noch eines", "2027-07-31", "2028-07-30")).said() ==
          "Fehler: dieses Schuljahr überschneidet sich mit »2026/27«, das von 2026-08-01 bis "
          "2027-07-31 geht");
}

TEST_CASE("a second half outside its school year is reported") {
    for (const std::string day : {"2026-02-01", "2027-08-01", "2026-08-01"}) {
        CHECK(calendar(
                  year("2026/27", "2026-08-01", "2027-07-31", "zweites_halbjahr = " + day + "\n"))
                  .first_error() ==
              "kalender.toml:5:20: Fehler: das zweite Halbjahr beginnt außerhalb des Schuljahres, "
              "das von 2026-08-01 bis 2027-07-31 geht");
    }
}

TEST_CASE("Ferien that cannot be are reported") {
    CHECK(calendar(this_year + holidays("Herbstferien", "2026-10-17", "2026-10-01")).said() ==
          "Fehler: die Ferien enden, bevor sie beginnen");
    CHECK(calendar(this_year + holidays("Herbstferien", "2026-10-17", "2027-10-31")).said() ==
          "Fehler: von 2026-10-17 bis 2027-10-31 ist zu lang für Ferien; stimmen die Jahre?");
    CHECK(calendar(this_year + holidays("Herbstferien", "2026-10-17", "2026-10-31") +
                   holidays("Mehr Ferien", "2026-10-31", "2026-11-02"))
              .said() ==
          "Fehler: diese Ferien überschneiden sich mit »Herbstferien«, die von 2026-10-17 bis "
          "2026-10-31 gehen");
}

TEST_CASE("a date that no school year covers is worth a warning") {
    CHECK(calendar(holidays("Herbstferien", "2026-10-17", "2026-10-31")).said() ==
          "Warnung: diese Ferien liegen in keinem Schuljahr; tragen Sie eines unter "
          "[[schuljahre]] ein, zum Beispiel \"2026/27\"");
    CHECK(
        calendar(this_year + "[[freie_tage]]\ntag = 2028-02-28\nname = \"Rosenmontag\"\n").said() ==
        "Warnung: dieser freie Tag liegt in keinem Schuljahr; tragen Sie eines unter "
        "[[schuljahre]] ein, zum Beispiel \"2027/28\"");
}

TEST_CASE("the calendar is read by its table of fields") {
    CHECK(calendar("[[ferein]]\n").said().find("meinten Sie »ferien«") != std::string::npos);
    CHECK(calendar(this_year + "[[freie_tage]]\ntag = 2027-02-08\nname = \"Rosenmontag\"\n"
                               "schulen = [\"sudschule\"]\n")
              .said()
              .find("meinten Sie »suedschule«") != std::string::npos);
}
