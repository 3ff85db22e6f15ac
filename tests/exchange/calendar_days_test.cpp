#include "exchange/calendar_days.hpp"

#include "support/catch.hpp"

#include <string>
#include <string_view>

using namespace schaukasten;
using namespace std::chrono;

namespace {

constexpr Date tuesday{2026y / September / 8};

Series series(std::string_view rhythm, Date first = tuesday) {
    return {first, *parse_rhythm(rhythm), {}, {}, {}};
}

SchoolCalendar with_autumn() {
    SchoolCalendar calendar;
    calendar.holidays.push_back({{"Herbstferien", {}}, 2026y / October / 17, 2026y / October / 31});
    return calendar;
}

CalendarDays written(const Series& series, Date until = 2026y / December / 20) {
    return calendar_days(days_of(series, with_autumn(), series.first, until), rule_of(series));
}

std::vector<Date> said_by(const CalendarDays& days) {
    auto all = days.single;
    if (!days.series) return all;
    const auto& [rule, first, last, except] = *days.series;
    for (auto day = sys_days{first}; day <= sys_days{last}; day += std::chrono::days{1}) {
        if (rule.has(day) && std::ranges::find(except, Date{day}) == except.end()) {
            all.emplace_back(day);
        }
    }
    std::ranges::sort(all);
    return all;
}

} // namespace

TEST_CASE("a series over the Herbstferien is a rule with exceptions") {
    const auto days = written(series("alle zwei Wochen, nicht in den Ferien"));
    REQUIRE(days.series);
    CHECK(days.single.empty());
    CHECK(days.series->rule.text("X") == "FREQ=WEEKLY;INTERVAL=2;UNTIL=X;WKST=MO;BYDAY=TU");
    CHECK(days.series->first == tuesday);
    CHECK(days.series->last == 2026y / December / 15);
    CHECK(days.series->except == std::vector<Date>{2026y / October / 20});
}

TEST_CASE("weekdays and days of a month have rules of their own") {
    const auto text = [](std::string_view rhythm) { return rule_of(series(rhythm))->text("X"); };
    CHECK(text("jede Woche") == "FREQ=WEEKLY;UNTIL=X;WKST=MO;BYDAY=TU");
    CHECK(text("dienstags 10–12, freitags 8–9") == "FREQ=WEEKLY;UNTIL=X;WKST=MO;BYDAY=TU,FR");
    CHECK(text("jeden ersten Montag im Monat") == "FREQ=MONTHLY;UNTIL=X;BYDAY=1MO");
    CHECK(text("am letzten Freitag des Monats") == "FREQ=MONTHLY;UNTIL=X;BYDAY=-1FR");
}

TEST_CASE("a first day that the rule does not have stands alone") {
    const auto days = written(series("jeden ersten Montag im Monat"));
    REQUIRE(days.series);
    CHECK(days.single == std::vector<Date>{tuesday});
    CHECK(days.series->first == 2026y / October / 5);
}

TEST_CASE("days of which nobody knows the next are no series") {
    CHECK_FALSE(rule_of(series("2x im Monat")));
    const auto days = written(series("2x im Monat"));
    CHECK_FALSE(days.series);
    CHECK(days.single == std::vector<Date>{tuesday});
}

TEST_CASE("one day that is left of a series is no series") {
    CHECK_FALSE(written(series("alle 6 Wochen"), 2026y / September / 30).series);
}

TEST_CASE("what is written says the days of the series, no more and no less") {
    for (const auto* rhythm :
         {"jede Woche", "alle zwei Wochen, nicht in den Ferien", "alle 6 Wochen",
          "jeden ersten Montag im Monat", "jeden 3. Mittwoch im Monat",
          "am letzten Freitag des Monats", "jeden Schultag", "dienstags 10–12, freitags 8–9",
          "alle 14 Tage, ab dem 7. Januar 2027", "jede Woche bis zu den Herbstferien"}) {
        for (int later = 0; later < 7; ++later) {
            const Date first = sys_days{tuesday} + days{later};
            const auto each = series(rhythm, first);
            const Date until = 2027y / July / 31;
            INFO(rhythm << " from " << iso_date(first));
            CHECK(said_by(written(each, until)) == days_of(each, with_autumn(), first, until));
        }
    }
}
