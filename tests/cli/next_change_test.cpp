#include "cli/next_change.hpp"

#include "support/catch.hpp"
#include "support/rendered_town.hpp"
#include "support/town.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <string>
#include <vector>

using namespace schaukasten;

namespace {

using std::chrono::days;
using std::chrono::sys_days;

Date day(std::string_view iso) {
    return *parse_date(iso);
}

constexpr std::string_view built = "2026-11-20"; // what the foot of each page says

/// All pages as they are on a day, one behind the other.
std::string site_on(const Town& town, Date today) {
    RenderedTown rendered(
        plan_site(town.directory(), {today, Drafts::Leave, {}, day(built)}, MediaTable{}));
    std::string all;
    for (const auto& page : rendered.plan.pages) all += page.address + rendered.html(page);
    return all;
}

std::string next_change(const Town& town, Date today) {
    const RenderedTown rendered(town);
    BuildOptions options;
    options.today = today;
    const auto next =
        next_day_of_change(town.directory(), {}, rendered.theme, rendered.shapes, options);
    return next ? iso_date(*next) : "never";
}

std::string next_change(const Town& town) {
    return next_change(town, day("2026-11-23"));
}

/// A town that stays as it is.
Town quiet_town() {
    Town town;
    town.school("a", "A-Schule");
    return town;
}

} // namespace

TEST_CASE("what is to be published, or no longer, changes the site on that day") {
    CHECK(next_change(quiet_town().offer("o", "O", "veroeffentlichen_ab = 2026-11-25\n")) ==
          "2026-11-25");
    CHECK(next_change(quiet_town().offer("o", "O", "veroeffentlichen_bis = 2026-11-25\n")) ==
          "2026-11-26");
}

TEST_CASE("a consent that ends, work and a vacancy that begin change the site") {
    const std::string person = "vorname = \"Ada\"\nnachname = \"Muster\"\n[einwilligung]\n"
                               "am = 2026-01-01\nbis = 2026-11-26\n"
                               "felder = [\"vorname\", \"nachname\"]\n";
    CHECK(next_change(quiet_town().person("p-1", person)) == "2026-11-27");
    const auto work = [](const std::string& more) {
        return quiet_town().person("p-1", "[[einsaetze]]\nschule = \"a\"\n" + more);
    };
    CHECK(next_change(work("seit = 2026-11-25\n")) == "2026-11-25");
    CHECK(next_change(work("bis = 2026-11-25\n")) == "2026-11-26");
    CHECK(next_change(quiet_town().school("b", "B", "[[offene_stellen]]\nseit = 2026-11-25\n")) ==
          "2026-11-25");
}

TEST_CASE("a date that changes nothing is no change") {
    CHECK(next_change(quiet_town()) == "never");
    CHECK(next_change(quiet_town().offer("o", "O", "geprueft_am = 2026-11-24\n")) == "never");
}

TEST_CASE("an event changes the site when it is over") {
    CHECK(next_change(quiet_town().write("termine/t.toml", "titel = \"T\"\nart = \"sitzung\"\n"
                                                           "beginn = \"2026-11-25 18:00\"\n")) ==
          "2026-11-26");
}

TEST_CASE("an office hour changes the site on the eve, on its day and when it is over") {
    const auto town = quiet_town().person(
        "p-1", "[[einsaetze]]\nschule = \"a\"\n[[einsaetze.sprechzeiten]]\ntag = \"freitag\"\n"
               "von = \"8:00\"\nbis = \"9:00\"\n");
    CHECK(next_change(town, day("2026-11-23")) == "2026-11-26");
    CHECK(next_change(town, day("2026-11-26")) == "2026-11-27");
    CHECK(next_change(town, day("2026-11-27")) == "2026-11-28");
    CHECK(next_change(town, day("2026-11-28")) == "2026-12-03");
}

TEST_CASE("a time of an offer changes the site like an office hour") {
    const auto town = quiet_town().offer(
        "o", "O", "[[zeiten]]\ntag = \"freitag\"\nvon = \"8:00\"\nbis = \"9:00\"\n");
    CHECK(next_change(town, day("2026-11-23")) == "2026-11-26");
    CHECK(next_change(town, day("2026-11-26")) == "2026-11-27");
    CHECK(next_change(town, day("2026-11-27")) == "2026-11-28");
    CHECK(next_change(town, day("2026-11-28")) == "2026-12-03");
}

TEST_CASE("between two changes the site is the same, on the day of a change it is another one") {
    Town town = quiet_town();
    town.write("kalender.toml", "[[schuljahre]]\nname = \"2026/27\"\nbeginn = 2026-08-01\n"
                                "ende = 2026-12-31\n"
                                "[[ferien]]\nname = \"Weihnachtsferien\"\nvon = 2026-12-23\n"
                                "bis = 2026-12-31\n"
                                "[[freie_tage]]\ntag = 2026-12-14\nname = \"Frei\"\n"
                                "schulen = [\"a\"]\n");
    town.person("p-1", "[[einsaetze]]\nschule = \"a\"\n[[einsaetze.sprechzeiten]]\n"
                       "tag = \"montag\"\nvon = \"8:00\"\nbis = \"9:00\"\n");
    const auto time = [](const std::string& weekday, const std::string& rhythm) {
        return "[[zeiten]]\ntag = \"" + weekday +
               "\"\nvon = \"8:00\"\nbis = \"9:00\"\nrhythmus = \"" + rhythm + "\"\n";
    };
    town.offer("o", "O", time("mittwoch", "jede Woche bis zu den Weihnachtsferien"));
    town.offer("p", "P", time("freitag", "alle 14 Tage, ab dem 3. Dezember 2026"));
    town.offer("q", "Q", time("sonntag", "jede Woche, im 2. Halbjahr"));
    town.offer("r", "R", time("donnerstag", "jede Woche, auch in den Ferien"));
    town.write("termine/v.toml", "titel = \"V\"\nart = \"aktion\"\nangebote = [\"o\"]\n"
                                 "beginn = \"2026-12-01 18:00\"\nende = \"2026-12-01 20:00\"\n");
    town.write("termine/t.toml", "titel = \"T\"\nart = \"sitzung\"\nbeginn = 2026-11-24\n"
                                 "[wiederholung]\nrhythmus = \"alle 2 Wochen\"\n");
    town.write("termine/u.toml", "titel = \"U\"\nart = \"sitzung\"\nbeginn = 2026-11-05\n"
                                 "ende = 2026-11-07\n"
                                 "[wiederholung]\nrhythmus = \"2x im Monat bis 16.12.2026\"\n");
    std::map<Date, std::string> sites;
    const auto site = [&](Date on) -> const std::string& {
        auto& known = sites[on];
        if (known.empty()) known = site_on(town, on);
        return known;
    };
    const auto last = sys_days{day("2027-01-12")};
    for (auto today = sys_days{day(built)}; today < last;) {
        const auto next = std::min(sys_days{day(next_change(town, today))}, last);
        INFO(iso_date(today) << " to " << iso_date(next));
        for (auto between = today; between < next; between += days{1}) {
            INFO(iso_date(between));
            CHECK(site(between) == site(today));
        }
        if (next < last) CHECK(site(next) != site(next - days{1}));
        today = next;
    }
}

TEST_CASE("a day begins at midnight in Germany, in summer and in winter time") {
    CHECK(beginning_of(day("2026-11-24")) == "2026-11-24T00:00:00+01:00");
    CHECK(beginning_of(day("2027-07-01")) == "2027-07-01T00:00:00+02:00");
}

TEST_CASE(
    "a build is refused from the day on which the Erklärung zur Barrierefreiheit is too old") {
    auto town = quiet_town();
    town.write("barrierefreiheit.toml",
               "erstellt_am = 2025-12-10\ngeprueft_am = 2025-12-10\nvereinbarkeit = "
               "\"vollstaendig\"\nmethode = \"selbstbewertung\"\nantwort_in = \"zwei Wochen\"\n"
               "[durchsetzung]\nname = \"Ombudsstelle\"\nanschrift = \"Allee 1\"\n"
               "website = \"https://ombudsstelle.example/\"\n");
    CHECK(next_change(town) == "2026-12-11");
}
