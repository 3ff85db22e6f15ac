#include "plan/next_time.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/town.hpp"

using namespace schaukasten;

namespace {

Date day(const std::string& iso) {
    return *parse_date(iso);
}

/// "dienstag 8:00 9:30"
OfficeHour office_hour(const std::string& written) {
    const auto first = written.find(' ');
    const auto second = written.find(' ', first + 1);
    OfficeHour hour;
    const auto weekday = std::ranges::find(words<Weekday>, written.substr(0, first));
    hour.day = static_cast<Weekday>(weekday - words<Weekday>.begin());
    hour.from = *parse_time(written.substr(first + 1, second - first - 1));
    hour.to = *parse_time(written.substr(second + 1));
    return hour;
}

/// "frei": what all schools have off; "schulfrei": days of this one.
SchoolCalendar calendar_of(const nlohmann::json& each) {
    SchoolCalendar calendar;
    for (const auto& span : each.value("frei", std::vector<std::string>{})) {
        const auto last = span.size() > 10 ? span.substr(11) : span;
        calendar.holidays.push_back({{}, day(span.substr(0, 10)), day(last)});
    }
    for (const auto& iso : each.value("schulfrei", std::vector<std::string>{})) {
        calendar.free_days.push_back({day(iso), {}, {Ref<School>{0}}});
    }
    return calendar;
}

Assignment work(const std::vector<std::string>& hours) {
    Assignment assignment;
    assignment.school = {0};
    for (const auto& each : hours) assignment.office_hours.push_back(office_hour(each));
    return assignment;
}

/// "2026-11-24 8:00", or "none"
std::string said(const std::optional<NextTime>& next) {
    return next ? fmt::format("{} {}", iso_date(next->date), clock_time(next->from)) : "none";
}

std::string next_of(const Assignment& work, std::string_view today,
                    const SchoolCalendar& calendar = {}) {
    return said(next_time(office_hours_of(work), *parse_date(today), calendar));
}

/// "2026-12-01,2027-01-05 8:00": single days. "dienstag 8:00 9:30": weekly, "auch_in_ferien" or
/// not.
std::vector<RegularTime> times_as_in(const nlohmann::json& each, const Assignment& work) {
    auto times = office_hours_of(work);
    for (auto& time : times) time.in_holidays_too = each.value("auch_in_ferien", false);
    for (const auto& named : each.value("tage", std::vector<std::string>{})) {
        RegularTime time;
        const auto end_of_days = named.find(' ');
        for (std::size_t at = 0; at < end_of_days; at += 11) {
            time.days.push_back(day(named.substr(at, 10)));
        }
        const auto end_of_from = named.find(' ', end_of_days + 1);
        time.from = *parse_time(named.substr(end_of_days + 1, end_of_from - end_of_days - 1));
        time.to = *parse_time(named.substr(end_of_from + 1));
        times.push_back(time);
    }
    return times;
}

} // namespace

TEST_CASE("the next time is the one that the table of cases names") {
    const auto cases = nlohmann::json::parse(read_file(SOURCE_DIR "/tests/zeit/faelle.json"));
    REQUIRE(cases.size() >= 20);
    for (const auto& each : cases) {
        if (each.contains("uhrzeit")) continue; // what a page cannot know when it is built
        INFO(each["name"].get<std::string>());
        auto assignment = work(each["zeiten"]);
        if (each.contains("bis")) assignment.until = day(each["bis"]);
        const auto expected =
            each["naechste"].is_null() ? "none" : each["naechste"].get<std::string>();
        CHECK(said(next_time(times_as_in(each, assignment), day(each["tag"]), calendar_of(each))) ==
              expected);
    }
}

TEST_CASE("before its first day an assignment has the first office hour after that day") {
    auto assignment = work({"dienstag 8:00 9:30"});
    assignment.since = day("2027-08-02");
    CHECK(next_of(assignment, "2026-11-23") == "2027-08-03 8:00");
    assignment.until = day("2027-08-02");
    CHECK(next_of(assignment, "2026-11-23") == "none");
}

TEST_CASE("among several assignments the earliest office hour is next") {
    const auto late = work({"dienstag 13:00 15:00"});
    const auto early = work({"freitag 8:00 9:00", "dienstag 8:00 9:30"});
    const auto none = work({});
    const std::array all{WorkAtSchool{0, &none}, WorkAtSchool{0, &late}, WorkAtSchool{1, &early}};
    const auto next_of_all = [](std::span<const WorkAtSchool> each) {
        return said(next_time(office_hours_of(each), day("2026-11-23"), {}));
    };
    CHECK(next_of_all(all) == "2026-11-24 8:00");
    CHECK(next_of_all(std::span(all).first(1)) == "none");
}

TEST_CASE("in town each school has one next office hour, the soonest first, no more than asked") {
    const auto hour = [](const std::string& school, const std::string& weekday,
                         const std::string& from) {
        return "[[einsaetze]]\nschule = \"" + school + "\"\n[[einsaetze.sprechzeiten]]\ntag = \"" +
               weekday + "\"\nvon = \"" + from + "\"\nbis = \"18:00\"\n";
    };
    Town town;
    town.school("a", "A").school("b", "B").school("c", "C").school("d", "D");
    town.person("p-1", hour("a", "mittwoch", "8:00") + hour("b", "dienstag", "10:00") +
                           hour("a", "donnerstag", "8:00"));
    town.person("p-2", hour("d", "montag", "8:00") + hour("b", "dienstag", "9:00"));
    const auto plan = town.plan("2026-11-24");
    const auto soonest = [&](std::size_t most) {
        std::string all;
        for (const auto& each : next_in_town(plan.directory, plan.relations, plan.today, most)) {
            all += plan.directory.all<School>()[each.school].id + " " + said(each.next) + "; ";
        }
        return all;
    };
    CHECK(soonest(9) == "b 2026-11-24 9:00; a 2026-11-25 8:00; d 2026-11-30 8:00; ");
    CHECK(soonest(2) == "b 2026-11-24 9:00; a 2026-11-25 8:00; ");
}
