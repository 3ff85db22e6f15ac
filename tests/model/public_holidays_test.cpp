#include "model/public_holidays.hpp"

#include "support/catch.hpp"

#include <string>
#include <vector>

using namespace schaukasten;

namespace {

std::string easter(int year) {
    return iso_date(easter_sunday(std::chrono::year{year}));
}

std::vector<std::string> holidays_of(int year) {
    std::vector<std::string> all;
    const auto first = std::chrono::sys_days{std::chrono::year{year} / 1 / 1};
    const auto last = std::chrono::sys_days{std::chrono::year{year} / 12 / 31};
    for (auto day = first; day <= last; day += std::chrono::days{1}) {
        const auto holiday = public_holiday_on(day);
        if (holiday) all.push_back(iso_date(day) + " " + std::string(word_of(*holiday)));
    }
    return all;
}

} // namespace

// As published by the U.S. Census Bureau and the Physikalisch-Technische Bundesanstalt.
TEST_CASE("Easter is on the day that almanacs name") {
    const std::vector<std::string> known = {
        "1818-03-22", "1886-04-25", "1900-04-15", "1913-03-23", "1943-04-25", "1954-04-18",
        "1961-04-02", "1970-03-29", "1981-04-19", "1984-04-22", "1990-04-15", "1995-04-16",
        "1999-04-04", "2000-04-23", "2001-04-15", "2002-03-31", "2003-04-20", "2004-04-11",
        "2005-03-27", "2006-04-16", "2007-04-08", "2008-03-23", "2009-04-12", "2010-04-04",
        "2011-04-24", "2012-04-08", "2013-03-31", "2014-04-20", "2015-04-05", "2016-03-27",
        "2017-04-16", "2018-04-01", "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17",
        "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16",
        "2029-04-01", "2030-04-21", "2031-04-13", "2032-03-28", "2033-04-17", "2034-04-09",
        "2035-03-25", "2036-04-13", "2037-04-05", "2038-04-25", "2049-04-18", "2076-04-19"};
    for (const auto& date : known) CHECK(easter(std::stoi(date.substr(0, 4))) == date);
}

TEST_CASE("Easter is a Sunday between 22 March and 25 April in every year") {
    for (int year = 1800; year < 2200; ++year) {
        const auto day = easter_sunday(std::chrono::year{year});
        INFO(iso_date(day));
        CHECK(weekday_of(day) == std::chrono::Sunday);
        CHECK(iso_date(day).substr(5) >= "03-22");
        CHECK(iso_date(day).substr(5) <= "04-25");
    }
}

TEST_CASE("the public holidays of North Rhine-Westphalia in 2026 and 2027") {
    CHECK(holidays_of(2026) ==
          std::vector<std::string>{"2026-01-01 neujahr", "2026-04-03 karfreitag",
                                   "2026-04-06 ostermontag", "2026-05-01 tag-der-arbeit",
                                   "2026-05-14 christi-himmelfahrt", "2026-05-25 pfingstmontag",
                                   "2026-06-04 fronleichnam", "2026-10-03 tag-der-einheit",
                                   "2026-11-01 allerheiligen", "2026-12-25 weihnachten",
                                   "2026-12-26 zweiter-weihnachtstag"});
    CHECK(holidays_of(2027) ==
          std::vector<std::string>{"2027-01-01 neujahr", "2027-03-26 karfreitag",
                                   "2027-03-29 ostermontag", "2027-05-01 tag-der-arbeit",
                                   "2027-05-06 christi-himmelfahrt", "2027-05-17 pfingstmontag",
                                   "2027-05-27 fronleichnam", "2027-10-03 tag-der-einheit",
                                   "2027-11-01 allerheiligen", "2027-12-25 weihnachten",
                                   "2027-12-26 zweiter-weihnachtstag"});
}

TEST_CASE("a year in which Ascension is on 1 May has one holiday less") {
    CHECK(holidays_of(2008).size() == 10);
    CHECK(holidays_of(2009).size() == 11);
}
