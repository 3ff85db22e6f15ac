#include "base/date.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

TEST_CASE("a date is read only if the day exists") {
    CHECK(iso_date(*parse_date("2028-02-29")) == "2028-02-29");
    CHECK_FALSE(parse_date("2026-02-29"));
    CHECK_FALSE(parse_date("26-2-1"));
    CHECK_FALSE(parse_date("2026-1--1"));
}

TEST_CASE("a time is read from 0:00 to 24:00") {
    CHECK(parse_time("8:30") == TimeOfDay{8, 30});
    CHECK(parse_time("24:00") == TimeOfDay{24, 0});
    CHECK_FALSE(parse_time("24:01"));
    CHECK_FALSE(parse_time("8.30"));
    CHECK_FALSE(parse_time("8:60"));
    CHECK(clock_time({8, 5}) == "8:05");
}

TEST_CASE("Germany is two hours ahead of UTC between the last Sundays of March and October") {
    using std::chrono::hours;
    CHECK(offset_in_germany(*parse_date("2026-01-15")) == hours{1});
    CHECK(offset_in_germany(*parse_date("2026-03-29")) == hours{1}); // the clocks change at 2:00
    CHECK(offset_in_germany(*parse_date("2026-03-30")) == hours{2});
    CHECK(offset_in_germany(*parse_date("2026-10-25")) == hours{2});
    CHECK(offset_in_germany(*parse_date("2026-10-26")) == hours{1});
}
