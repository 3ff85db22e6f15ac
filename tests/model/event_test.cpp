#include "model/event.hpp"

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

Event event(std::string_view begins) {
    Event event;
    event.begins = *parse_moment(begins);
    return event;
}

Event weekly(std::string_view begins, std::string_view rhythm = "jede Woche") {
    auto series = event(begins);
    series.recurrence.emplace().rhythm.original = rhythm;
    return series;
}

std::string coming(const Event& event, std::string_view today,
                   const SchoolCalendar& calendar = {}) {
    std::vector<std::string> all;
    for (const auto each : coming_days(event, calendar, day(today))) all.push_back(iso_date(each));
    if (all.size() > 3) return fmt::format("{} days to {}", all.size(), all.back());
    return fmt::format("{}", fmt::join(all, " "));
}

} // namespace

TEST_CASE("an event is to come through its day") {
    CHECK(coming(event("2026-11-24 18:00"), "2026-11-23") == "2026-11-24");
    CHECK(coming(event("2026-11-24 18:00"), "2026-11-24") == "2026-11-24");
    CHECK(coming(event("2026-11-24 18:00"), "2026-11-25") == "");
}

TEST_CASE("an event of several days is to come through its last day") {
    auto three_days = event("2026-11-23");
    three_days.ends = parse_moment("2026-11-25");
    CHECK(coming(three_days, "2026-11-25") == "2026-11-23");
    CHECK(coming(three_days, "2026-11-26") == "");
}

TEST_CASE("a series without an end is known for a year ahead") {
    CHECK(coming(weekly("2026-11-24"), "2026-11-25") == "52 days to 2027-11-23");
}

TEST_CASE("a series that pauses in the Ferien is known as far as they are") {
    SchoolCalendar calendar;
    calendar.years = {{"2026/27", day("2026-08-01"), day("2027-07-31"), {}}};
    calendar.holidays = {{{"Weihnachtsferien", {}}, day("2026-12-01"), day("2027-07-22")}};
    auto series = weekly("2026-11-24");
    CHECK(coming(series, "2026-11-25", calendar) == "52 days to 2027-11-23");
    series.recurrence->not_in_holidays = true;
    CHECK(coming(series, "2026-11-25", calendar) == "2027-07-27");
}

TEST_CASE("a series ends with its last day and leaves out what it names") {
    auto series = weekly("2026-11-24");
    series.recurrence->until = day("2026-12-15");
    series.recurrence->except = {day("2026-12-01")};
    CHECK(coming(series, "2026-11-24") == "2026-11-24 2026-12-08 2026-12-15");
}

TEST_CASE("a series whose days nobody can know goes on until it ends") {
    const auto is_on = [](const Event& series, std::string_view today) {
        return goes_on(series, {}, day(today));
    };
    auto series = weekly("2026-11-24", "2x im Monat");
    CHECK_FALSE(is_on(series, "2026-11-23"));
    CHECK(is_on(series, "2026-11-25"));
    series.recurrence->until = day("2026-12-15");
    CHECK(is_on(series, "2026-12-15"));
    CHECK_FALSE(is_on(series, "2026-12-16"));
    CHECK_FALSE(is_on(weekly("2026-11-24", "2x im Monat bis Ende 2026"), "2027-01-01"));
    CHECK_FALSE(is_on(weekly("2026-11-24"), "2026-11-25"));
    CHECK_FALSE(is_on(event("2026-11-24"), "2026-11-25"));
}

TEST_CASE("of a series whose days nobody can know the first one is known") {
    CHECK(coming(weekly("2026-11-24", "2x im Monat"), "2026-11-20") == "2026-11-24");
    CHECK(coming(weekly("2026-11-24", "2x im Monat"), "2026-11-25") == "");
}

TEST_CASE("the last day of an event is the last on which it began") {
    CHECK(last_day_of(event("2026-11-24"), {}, day("2026-12-01")) == day("2026-11-24"));
    auto series = weekly("2026-11-03");
    series.recurrence->until = day("2026-11-17");
    CHECK(last_day_of(series, {}, day("2026-12-01")) == day("2026-11-17"));
}
