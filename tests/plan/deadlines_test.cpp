#include "plan/deadlines.hpp"

#include "support/catch.hpp"

using namespace schaukasten;
using namespace std::chrono_literals;

namespace {

constexpr Date today{2026y / 11 / 23};

Directory goals_with(std::initializer_list<std::string> times) {
    Directory directory;
    directory.calendar.holidays.push_back(
        {.name = {"Herbstferien", {}}, .from = 2027y / 10 / 23, .until = 2027y / 11 / 6});
    auto& goal = directory.all<Goal>().emplace_back();
    for (const auto& time : times) goal.measures.emplace_back().when.original = time;
    return directory;
}

} // namespace

TEST_CASE("a deadline is the last day that the words of a measure name") {
    const auto found =
        deadlines(goals_with({"bis 31.03.2027", "jährlich bis zu den Herbstferien"}), today);
    REQUIRE(found.size() == 2);
    CHECK(found[0].day == Date{2027y / 3 / 31});
    CHECK(found[1].day == Date{2027y / 10 / 22});
}

TEST_CASE("deadlines stand in their order, whatever the order of the measures") {
    const auto found = deadlines(goals_with({"bis 09.07.2027", "bis 31.12.2026"}), today);
    REQUIRE(found.size() == 2);
    CHECK(found[0].measure == 1);
    CHECK(found[1].measure == 0);
}

TEST_CASE("the last day itself is still a deadline, the day after is not") {
    const auto goals = goals_with({"bis 31.03.2027"});
    CHECK(deadlines(goals, 2027y / 3 / 31).size() == 1);
    CHECK(deadlines(goals, 2027y / 4 / 1).empty());
}

TEST_CASE("words that name no day are no deadline") {
    CHECK(deadlines(goals_with({"", "laufend", "2× im Monat", "bis zum Ende von Klasse 9"}), today)
              .empty());
}

TEST_CASE("what is dropped or has run out has no deadline") {
    auto goals = goals_with({"bis 31.03.2027"});
    goals.all<Goal>().front().measures.front().status = Status::Dropped;
    CHECK(deadlines(goals, today).empty());
    goals.all<Goal>().front().measures.front().status = Status::Active;
    goals.all<Goal>().front().status = Status::Expired;
    CHECK(deadlines(goals, today).empty());
}
