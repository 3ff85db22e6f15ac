#include "plan/calendar_address.hpp"
#include "plan/calendars.hpp"

#include "support/catch.hpp"
#include "support/town.hpp"

#include <string>

using namespace schaukasten;

namespace {

std::string event(const std::string& begins, const std::string& more = {}) {
    return "titel = \"Termin\"\nart = \"sonstiges\"\nbeginn = " + begins + "\n" + more;
}

std::size_t days_of_only_event(const Town& town, std::string_view today) {
    return town.plan(today).calendars.days.at(0).size();
}

} // namespace

TEST_CASE("a calendar keeps what was in the school year before") {
    Town town;
    town.write("termine/a.toml", event("2026-03-10"));
    CHECK(days_of_only_event(town, "2026-07-31") == 1);
    CHECK(days_of_only_event(town, "2027-07-31") == 1);
    CHECK(days_of_only_event(town, "2027-08-01") == 0);
}

TEST_CASE("a series without an end goes to the end of the next school year") {
    Town town;
    town.write("termine/a.toml",
               event("2026-09-08", "[wiederholung]\nrhythmus = \"jede Woche\"\n"));
    const auto plan = town.plan();
    CHECK(iso_date(plan.calendars.days.at(0).back()) == "2028-07-25");
    CHECK(plan.calendars.days == town.plan("2027-07-31").calendars.days);
}

TEST_CASE("a series that pauses in the Ferien ends where nobody knows them any more") {
    Town town;
    town.write("kalender.toml",
               "[[schuljahre]]\nname = \"2026/27\"\nbeginn = 2026-08-01\nende = 2027-07-31\n");
    town.write(
        "termine/a.toml",
        event("2026-09-08", "[wiederholung]\nrhythmus = \"jede Woche, nicht in den Ferien\"\n"));
    CHECK(iso_date(town.plan().calendars.days.at(0).back()) == "2027-07-27");
}

TEST_CASE("dates stand in a calendar by their day, whatever day it is") {
    Town town;
    town.write("termine/a.toml", event("2026-12-10"));
    town.write("termine/b.toml", event("2026-12-01"));
    for (const auto* today : {"2026-11-23", "2026-12-05"}) {
        const auto plan = town.plan(today);
        std::string order;
        for (const auto place : plan.calendars.of({})->events) {
            order += plan.directory.all<Event>()[place].id;
        }
        CHECK(order == "ba");
    }
}

TEST_CASE("readers of a language are led to the calendar in it, if there is one") {
    Town town;
    town.write("termine/a.toml", event("2026-12-10", "[uebersetzung.en]\ntitel = \"Date\"\n"));
    town.write("termine/b.toml", event("2026-12-01", "themen = [\"angst\"]\n"));
    const auto plan = town.plan();
    const auto& all = *plan.calendars.of({});
    CHECK(address_of(all, plan, 0) == "termine/kalender.ics");
    CHECK(address_of(all, plan, 1) == "en/termine/kalender.ics");
    const auto& topic = *plan.calendars.of(term_target(Vocabulary::Topics, 0));
    CHECK(address_of(topic, plan, 1) == "themen/angst/kalender.ics");
    CHECK(plan.calendars.of(term_target(Vocabulary::Topics, 1)) == nullptr);
    CHECK(subscription_of(plan, address_of(all, plan, 1)) ==
          "webcal://stadt.example/hilfe/en/termine/kalender.ics");
}

TEST_CASE("office hours are never in the Ferien, and end with the work") {
    Town town;
    town.write("kalender.toml",
               "[[schuljahre]]\nname = \"2026/27\"\nbeginn = 2026-08-01\nende = 2027-07-31\n"
               "[[ferien]]\nname = \"Herbstferien\"\nvon = 2026-10-17\nbis = 2026-10-31\n");
    town.school("sued", "Südschule");
    town.school("nord", "Nordschule");
    town.person("a",
                "[[einsaetze]]\nschule = \"sued\"\nseit = 2026-10-05\nbis = 2026-11-30\n"
                "[[einsaetze.sprechzeiten]]\ntag = \"montag\"\nvon = \"8:00\"\nbis = \"9:00\"\n");
    const auto plan = town.plan();
    REQUIRE(plan.calendars.with_hours.size() == 1);
    const auto school = plan.calendars.with_hours.front();
    CHECK(plan.directory.all<School>()[school].id == "sued");
    const auto work = work_at(school, plan.directory, plan.relations);
    std::string days;
    for (const auto& time : office_hours_of(work)) {
        for (const auto day : days_in_calendar(time, plan.directory.calendar, plan.today)) {
            days += iso_date(day) + " ";
        }
    }
    CHECK(days == "2026-10-05 2026-10-12 2026-11-02 2026-11-09 2026-11-16 2026-11-23 2026-11-30 ");
}
