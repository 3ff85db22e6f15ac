#include "support/catch.hpp"
#include "support/check_text.hpp"

using namespace schaukasten;

namespace {

const std::string calendar = "[[schuljahre]]\nname = \"2026/27\"\nbeginn = 2026-08-01\n"
                             "ende = 2027-07-31\n"
                             "[[ferien]]\nname = \"Herbstferien\"\nvon = 2026-10-17\n"
                             "bis = 2026-10-31\n";

CheckedText event(const std::string& more, const std::string& begin = "\"2026-11-24 18:00\"") {
    Town town;
    town.school("suedschule", "Südschule").write("kalender.toml", calendar);
    town.write("termine/t.toml",
               "titel = \"T\"\nart = \"sitzung\"\nbeginn = " + begin + "\n" + more);
    return {town.messages()};
}

CheckedText series(const std::string& rhythm, const std::string& more = {}) {
    return event("[wiederholung]\nrhythmus = \"" + rhythm + "\"\n" + more);
}

} // namespace

TEST_CASE("an event begins on a day, or at a time of one, however it is written") {
    for (const std::string begin : {"2026-11-24", "2026-11-24T18:00:00", "\"2026-11-24\"",
                                    "\"2026-11-24 18:00\"", "\"2026-11-24T18:00\""}) {
        INFO(begin);
        CHECK(event("", begin).messages.empty());
    }
}

TEST_CASE("a beginning that is none is reported with an example") {
    CHECK(event("", "\"2026-11-24 18 Uhr\"").said() ==
          "Fehler: »2026-11-24 18 Uhr« ist kein Tag mit Uhrzeit; schreiben Sie "
          "beginn = \"2026-11-24 18:00\"");
    CHECK(event("", "\"24.11.2026\"").said() ==
          "Fehler: ein Datum hat die Form 2026-11-24; schreiben Sie beginn = 2026-11-24");
    CHECK(event("", "\"bald\"").said() ==
          "Fehler: »bald« hat nicht die Form eines Datums; schreiben Sie zum Beispiel "
          "beginn = 2026-09-01");
    CHECK(event("", "\"2026-11-31\"").said() == "Fehler: das Datum 2026-11-31 gibt es nicht");
}

TEST_CASE("an event that ends before it starts is reported at its end") {
    CHECK(event("ende = \"2026-11-24 17:59\"\n").first_error() ==
          "termine/t.toml:4:8: Fehler: der Termin endet, bevor er beginnt");
    CHECK(event("ende = 2026-11-23\n").said() == "Fehler: der Termin endet, bevor er beginnt");
    CHECK(event("ende = 2026-11-24\n").messages.empty());
    CHECK(event("ende = \"2026-11-24 20:00\"\n", "2026-11-24").said() ==
          "Fehler: hier steht eine Uhrzeit, bei »beginn« nicht; schreiben Sie sie auch dort");
}

TEST_CASE("nobody can register after an event") {
    CHECK(event("[anmeldung]\nfrist = 2026-11-25\n").said() ==
          "Fehler: die Frist für die Anmeldung endet erst nach dem Termin");
    CHECK(event("[anmeldung]\nfrist = 2026-11-24\n").messages.empty());
}

TEST_CASE("a rhythm that is not understood is reported with examples") {
    CHECK(series("jede Woche, wenn es nicht regnet").said() ==
          "Fehler: »jede Woche, wenn es nicht regnet« ist kein Rhythmus, aus dem Tage folgen; "
          "schreiben Sie zum Beispiel \"alle 2 Wochen\" oder \"jeden ersten Montag im Monat\"");
    CHECK(series("2x im Monat").messages.empty());
}

TEST_CASE("a series ends after it began, and before Ferien that there are") {
    CHECK(series("jede Woche", "bis = 2026-11-01\n").said() ==
          "Fehler: die Serie endet, bevor sie beginnt");
    CHECK(series("jede Woche bis zu den Herbstferien").said() ==
          "Fehler: in content/kalender.toml stehen keine »Herbstferien« nach dem 2026-11-24; "
          "tragen Sie sie dort unter [[ferien]] ein");
}

TEST_CASE("where no school year is known nobody knows the Ferien") {
    CHECK(series("jede Woche", "nicht_in_den_ferien = true\nbis = 2028-01-01\n").said() ==
          "Warnung: für den 2028-01-01 steht in content/kalender.toml kein Schuljahr; ob dann "
          "Ferien sind, weiß die Website nicht");
    CHECK(series("jede Woche", "nicht_in_den_ferien = true\nbis = 2027-07-01\n").messages.empty());
    CHECK(series("jede Woche", "bis = 2028-01-01\n").messages.empty());
}

TEST_CASE("an exception on a day that is none of the series may be a slip") {
    CHECK(series("jede Woche", "ausser = [2026-12-01, 2026-12-02]\n").said() ==
          "Warnung: am 2026-12-02 findet auch sonst nichts statt; stimmt das Datum?");
}
