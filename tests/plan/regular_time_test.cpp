#include "plan/next_time.hpp"
#include "plan/regular_time.hpp"

#include <fmt/format.h>

#include "support/catch.hpp"
#include "support/town.hpp"

using namespace schaukasten;

namespace {

constexpr std::string_view calendar =
    "[[schuljahre]]\nname = \"2026/27\"\nbeginn = 2026-08-01\nende = 2027-07-31\n"
    "zweites_halbjahr = 2027-02-01\n"
    "[[ferien]]\nname = \"Sommerferien\"\nvon = 2026-07-20\nbis = 2026-09-01\n"
    "[[ferien]]\nname = \"Herbstferien\"\nvon = 2026-10-17\nbis = 2026-10-31\n"
    "[[ferien]]\nname = \"Weihnachtsferien\"\nvon = 2026-12-23\nbis = 2027-01-06\n"
    "[[ferien]]\nname = \"Herbstferien\"\nvon = 2027-10-23\nbis = 2027-11-06\n"
    "[[freie_tage]]\ntag = 2026-12-08\nname = \"Frei\"\nschulen = [\"a\"]\n";

std::string time_on(const std::string& weekday, const std::string& rhythm,
                    const std::string& from = "8:00", const std::string& to = "9:30") {
    return "[[zeiten]]\ntag = \"" + weekday + "\"\nvon = \"" + from + "\"\nbis = \"" + to + "\"\n" +
           (rhythm.empty() ? "" : "rhythmus = \"" + rhythm + "\"\n");
}

/// A town with one offer, at school a if its text does not say otherwise.
Town town_with(const std::string& offer) {
    Town town;
    town.write("kalender.toml", calendar).school("a", "A").school("b", "B");
    const bool names_schools = offer.starts_with("schulen");
    return town.offer("o", "O", names_schools ? offer : "schulen = [\"a\"]\n" + offer);
}

/// "2026-11-24 8:00", or "none"
std::string next_on(std::string_view today, const Town& town) {
    const auto plan = town.plan(today);
    const auto times = times_and_dates_of(0, plan.directory, plan.relations, plan.today);
    const auto next = next_time(times, plan.today, plan.directory.calendar);
    return next ? fmt::format("{} {}", iso_date(next->date), clock_time(next->from)) : "none";
}

std::string next_on(std::string_view today, const std::string& weekday, const std::string& rhythm) {
    return next_on(today, town_with(time_on(weekday, rhythm)));
}

} // namespace

TEST_CASE("a time of an offer is weekly if nothing else is said") {
    CHECK(next_on("2026-11-23", "dienstag", "") == "2026-11-24 8:00");
    CHECK(next_on("2026-11-23", "dienstag", "jede Woche") == "2026-11-24 8:00");
    CHECK(next_on("2026-11-23", "dienstag", "einmal in der Woche") == "2026-11-24 8:00");
    CHECK(next_on("2026-11-25", "dienstag", "jeden Dienstag") == "2026-12-01 8:00");
    CHECK(next_on("2026-12-21", "mittwoch", "jeden Schultag") == "2027-01-13 8:00");
}

TEST_CASE("an offer pauses in Ferien and on days off, unless it says that it does not") {
    CHECK(next_on("2026-12-23", "dienstag", "jede Woche") == "2027-01-12 8:00");
    CHECK(next_on("2026-12-23", "dienstag", "jede Woche, nicht in den Ferien") ==
          "2027-01-12 8:00");
    CHECK(next_on("2026-12-23", "dienstag", "jede Woche, auch in den Ferien") == "2026-12-29 8:00");
    CHECK(next_on("2026-12-23", "freitag", "jede Woche, auch in den Ferien") == "2027-01-08 8:00");
}

TEST_CASE("a free day of its school is a day off for an offer, of two schools both must have it") {
    CHECK(next_on("2026-12-07", "dienstag", "jede Woche") == "2026-12-15 8:00");
    const auto at_two = "schulen = [\"a\", \"b\"]\n" + time_on("dienstag", "jede Woche");
    CHECK(next_on("2026-12-07", town_with(at_two)) == "2026-12-08 8:00");
    CHECK(next_on("2026-12-07", town_with("schulen = []\n" + time_on("dienstag", ""))) ==
          "2026-12-08 8:00");
}

TEST_CASE("every second week has days only once its first day is said") {
    CHECK(next_on("2026-11-23", "dienstag", "alle 14 Tage") == "none");
    const std::string from = "alle 14 Tage, ab dem 17. November 2026";
    CHECK(next_on("2026-11-10", "dienstag", from) == "2026-11-17 8:00");
    CHECK(next_on("2026-11-18", "dienstag", from) == "2026-12-01 8:00");
    CHECK(next_on("2026-12-02", "dienstag", from) == "2026-12-15 8:00");
    // 29 December lies in the Ferien; the weeks are counted through them.
    CHECK(next_on("2026-12-16", "dienstag", from) == "2027-01-12 8:00");
    // The first Thursday from that Tuesday on.
    CHECK(next_on("2026-11-10", "donnerstag", from) == "2026-11-19 8:00");
}

TEST_CASE("a time that begins later is named with its first day that is no day off") {
    CHECK(next_on("2026-11-23", "dienstag", "jede Woche, ab dem 8. Dezember 2026") ==
          "2026-12-15 8:00");
    CHECK(next_on("2026-11-23", "dienstag", "jede Woche, ab dem 7. Dezember 2027") == "none");
    CHECK(next_on("2027-02-01", "dienstag", "jede Woche, im 1. Halbjahr") == "none");
    CHECK(next_on("2027-01-11", "dienstag", "jede Woche, im 2. Halbjahr") == "2027-02-02 8:00");
}

TEST_CASE("the first Tuesday of a month is found, also if it is said after \"einmal im Monat\"") {
    CHECK(next_on("2026-11-23", "dienstag", "jeden ersten Dienstag im Monat") == "2026-12-01 8:00");
    CHECK(next_on("2026-12-02", "dienstag", "einmal im Monat, am ersten Dienstag") ==
          "2027-02-02 8:00");
    CHECK(next_on("2026-11-23", "montag", "jeden ersten Dienstag im Monat") == "none");
}

TEST_CASE("after the last day that the words name there is none, until then there is") {
    CHECK(next_on("2026-10-13", "dienstag", "jede Woche bis zu den Herbstferien") ==
          "2026-10-13 8:00");
    CHECK(next_on("2026-10-14", "dienstag", "jede Woche bis zu den Herbstferien") == "none");
    CHECK(next_on("2026-11-23", "dienstag", "jede Woche bis zu den Herbstferien") == "none");
    CHECK(next_on("2026-11-23", "dienstag", "jede Woche bis zu den Osterferien") == "none");
    CHECK(next_on("2026-12-02", "dienstag", "jede Woche bis 1. Dezember 2026") == "none");
}

TEST_CASE("of words that tell no days none is made") {
    for (const auto* const words :
         {"einmal im Monat", "zweimal in der Woche", "zehnmal", "nach Vereinbarung", "entfällt",
          "am 9. März 2027", "jeden Montag", "4x im Jahr, am ersten Dienstag im Monat"}) {
        INFO(words);
        CHECK(next_on("2026-11-23", "dienstag", words) == "none");
    }
}

TEST_CASE("of times and dates of an offer the earliest is next") {
    const auto with_date = [](const std::string& begins, const std::string& more) {
        return town_with(time_on("dienstag", "jede Woche"))
            .write("termine/t.toml", "titel = \"T\"\nart = \"aktion\"\nangebote = [\"o\"]\n"
                                     "beginn = \"2026-11-" +
                                         begins + "\"\n" + more);
    };
    const std::string ends = "ende = \"2026-11-23 20:00\"\n";
    CHECK(next_on("2026-11-23", with_date("23 18:00", ends)) == "2026-11-23 18:00");
    CHECK(next_on("2026-11-24", with_date("23 18:00", ends)) == "2026-11-24 8:00");
    CHECK(next_on("2026-11-23", with_date("23 18:00", ends + "status = \"abgesagt\"\n")) ==
          "2026-11-24 8:00");
    CHECK(next_on("2026-11-23", with_date("25 18:00", "ende = \"2026-11-25 20:00\"\n")) ==
          "2026-11-24 8:00");
}

TEST_CASE("a date without hours cannot be compared, so no next one is named") {
    const auto town = town_with(time_on("dienstag", "jede Woche"))
                          .write("termine/t.toml", "titel = \"T\"\nart = \"aktion\"\n"
                                                   "angebote = [\"o\"]\nbeginn = 2026-11-23\n");
    CHECK(next_on("2026-11-23", town) == "none");
    CHECK(next_on("2026-11-24", town) == "2026-11-24 8:00");
}

TEST_CASE("an offer with dates only has them on its page already") {
    const auto town = town_with("").write("termine/t.toml",
                                          "titel = \"T\"\nart = \"aktion\"\nangebote = [\"o\"]\n"
                                          "beginn = \"2026-11-25 18:00\"\n"
                                          "ende = \"2026-11-25 20:00\"\n");
    CHECK(next_on("2026-11-23", town) == "none");
}
