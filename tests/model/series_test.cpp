#include "model/series.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "support/catch.hpp"

#include <string>
#include <vector>

using namespace schaukasten;

namespace {

Date day(std::string_view iso) {
    return *parse_date(iso);
}

/// Of North Rhine-Westphalia in 2026/27.
SchoolCalendar calendar() {
    SchoolCalendar calendar;
    calendar.years = {{"2026/27", day("2026-08-01"), day("2027-07-31"), day("2027-02-08")}};
    calendar.holidays = {{{"Herbstferien", {}}, day("2026-10-17"), day("2026-10-31")},
                         {{"Weihnachtsferien", {}}, day("2026-12-23"), day("2027-01-06")},
                         {{"Osterferien", {}}, day("2027-03-22"), day("2027-04-03")}};
    calendar.free_days = {{day("2027-02-08"), {"Rosenmontag", {}}, {}},
                          {day("2027-02-09"), {"Ferientag", {}}, {Ref<School>{1}}}};
    return calendar;
}

std::string days(const Series& series, std::string_view from, std::string_view until) {
    std::vector<std::string> all;
    for (const auto each : days_of(series, calendar(), day(from), day(until))) {
        all.push_back(iso_date(each));
    }
    return fmt::format("{}", fmt::join(all, " "));
}

Series series(std::string_view first, std::string_view rhythm) {
    return {day(first), *parse_rhythm(rhythm), {}, {}, {}};
}

std::string range(std::string_view limit, std::string_view on) {
    const auto range = range_of(*parse_rhythm(limit)->limit, calendar(), day(on));
    if (!range) return "unknown";
    return (range->from ? iso_date(*range->from) : "") + ".." +
           (range->until ? iso_date(*range->until) : "");
}

} // namespace

TEST_CASE("a series of every second week keeps its weekday") {
    CHECK(days(series("2026-11-03", "alle zwei Wochen"), "2026-11-10", "2026-12-31") ==
          "2026-11-17 2026-12-01 2026-12-15 2026-12-29");
}

TEST_CASE("a series is left out in the Ferien if its rhythm says so") {
    CHECK(days(series("2026-09-15", "alle 6 Wochen, nicht in den Ferien"), "2026-09-01",
               "2027-01-31") == "2026-09-15 2026-12-08 2027-01-19");
    CHECK(days(series("2026-09-15", "alle 6 Wochen"), "2026-09-01", "2027-01-31") ==
          "2026-09-15 2026-10-27 2026-12-08 2027-01-19");
}

TEST_CASE("a series is never on a public holiday") {
    CHECK(days(series("2027-03-15", "jede Woche"), "2027-03-15", "2027-04-06") ==
          "2027-03-15 2027-03-22 2027-04-05");
}

TEST_CASE("a series on the first Monday of the month crosses the turn of the year") {
    CHECK(days(series("2026-11-02", "jeden ersten Montag im Monat"), "2026-11-01", "2027-03-01") ==
          "2026-11-02 2026-12-07 2027-01-04 2027-02-01 2027-03-01");
    CHECK(days(series("2026-11-27", "am letzten Freitag des Monats"), "2026-11-28", "2027-02-28") ==
          "2027-01-29 2027-02-26"); // not on 25 December
}

TEST_CASE("weekly times give each of their weekdays from the first day on") {
    CHECK(days(series("2026-11-24", "dienstags 10–12, freitags 8–9"), "2026-11-01", "2026-12-04") ==
          "2026-11-24 2026-11-27 2026-12-01 2026-12-04");
    CHECK(days(series("2026-11-24", "alle 2 Wochen, dienstags, freitags"), "2026-11-01",
               "2026-12-11") == "2026-11-24 2026-11-27 2026-12-08 2026-12-11");
}

TEST_CASE("a free day counts for the schools that have it") {
    auto weekly = series("2027-02-01", "jede Woche, nicht in den Ferien");
    CHECK(days(weekly, "2027-02-01", "2027-02-15") == "2027-02-01 2027-02-15");
    weekly = series("2027-02-02", "jede Woche, nicht in den Ferien");
    CHECK(days(weekly, "2027-02-01", "2027-02-16") == "2027-02-02 2027-02-09 2027-02-16");
    weekly.schools = {Ref<School>{1}};
    CHECK(days(weekly, "2027-02-01", "2027-02-16") == "2027-02-02 2027-02-16");
    weekly.schools.push_back(Ref<School>{0}); // which has school
    CHECK(days(weekly, "2027-02-01", "2027-02-16") == "2027-02-02 2027-02-09 2027-02-16");
}

TEST_CASE("a series ends with its last day, and leaves out the days that it names") {
    auto weekly = series("2026-11-03", "jede Woche");
    weekly.until = day("2026-12-01");
    weekly.except = {day("2026-11-17")};
    CHECK(days(weekly, "2026-11-01", "2027-12-31") ==
          "2026-11-03 2026-11-10 2026-11-24 2026-12-01");
}

TEST_CASE("a series that is counted has no days but its first") {
    CHECK(days(series("2026-11-03", "2x im Monat"), "2026-01-01", "2027-12-31") == "2026-11-03");
    CHECK(days(series("2026-11-03", "nur nach Vereinbarung"), "2026-01-01", "2027-12-31") ==
          "2026-11-03");
}

TEST_CASE("a series ends before the Ferien that its rhythm names") {
    CHECK(days(series("2026-11-24", "jede Woche bis zu den Weihnachtsferien"), "2026-11-01",
               "2027-12-31") == "2026-11-24 2026-12-01 2026-12-08 2026-12-15 2026-12-22");
}

TEST_CASE("a limit by Ferien is the day before the next ones of that name") {
    CHECK(range("bis zu den Herbstferien", "2026-09-01") == "..2026-10-16");
    CHECK(range("bis zu den Osterferien", "2026-09-01") == "..2027-03-21");
    CHECK(range("bis zu den Herbstferien", "2026-11-01") == "unknown");
    CHECK(range("bis zu den Pfingstferien", "2026-09-01") == "unknown");
}

TEST_CASE("a limit by a half of the school year follows the calendar, else the law") {
    CHECK(range("im 2. Halbjahr 2026/27", "2026-09-01") == "2027-02-08..2027-07-31");
    CHECK(range("im 1. Halbjahr", "2026-09-01") == "2026-08-01..2027-02-07");
    CHECK(range("2. Halbjahr 17/18", "2026-09-01") == "2018-02-01..2018-07-31");
}

TEST_CASE("a limit by a date is that day") {
    CHECK(range("bis 31.12.2017", "2017-01-01") == "..2017-12-31");
    CHECK(range("bis Ende 2019", "2017-01-01") == "..2019-12-31");
}

TEST_CASE("schools have Ferien, public holidays and their own days off") {
    const auto off = [](std::string_view iso, std::uint32_t school) {
        return is_day_off(calendar(), day(iso), Ref<School>{school});
    };
    CHECK(off("2026-10-20", 0));
    CHECK(off("2027-05-06", 0)); // Christi Himmelfahrt
    CHECK(off("2027-02-08", 0));
    CHECK(off("2027-02-09", 1));
    CHECK_FALSE(off("2027-02-09", 0));
    CHECK_FALSE(is_day_off(calendar(), day("2027-02-09"), {}));
    CHECK_FALSE(off("2026-11-24", 0));
}
