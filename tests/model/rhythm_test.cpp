#include "model/rhythm.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "support/catch.hpp"
#include "support/files.hpp"

#include <string>
#include <vector>

using namespace schaukasten;

namespace {

std::string said(const TimeLimit& limit) {
    if (const auto* date = std::get_if<Date>(&limit)) return "until " + iso_date(*date);
    if (const auto* holidays = std::get_if<UntilHolidays>(&limit)) return "until " + holidays->name;
    const auto& half = std::get<InHalf>(limit);
    return fmt::format("half {} of {}", half.half, half.school_year);
}

std::string said(const WeeklyTime& time) {
    auto text = std::string(word_of(time.day));
    if (time.from) text += fmt::format(" {}-{}", clock_time(*time.from), clock_time(*time.until));
    return text;
}

std::string said(const Rhythm& rhythm) {
    std::vector<std::string> parts;
    if (rhythm.every_weeks) parts.push_back(fmt::format("every {} weeks", *rhythm.every_weeks));
    if (const auto& nth = rhythm.nth_weekday) {
        parts.push_back(fmt::format("{}. {} of the month", nth->number, word_of(nth->day)));
    }
    if (const auto& count = rhythm.count) {
        parts.push_back(fmt::format("{}{}{} per {}", count->times, count->what.empty() ? "" : " ",
                                    count->what, word_of(count->per)));
    }
    for (const auto& time : rhythm.weekly) parts.push_back(said(time));
    if (rhythm.begins) parts.push_back("from " + iso_date(*rhythm.begins));
    if (rhythm.limit) parts.push_back(said(*rhythm.limit));
    if (rhythm.not_in_holidays) parts.emplace_back("not in holidays");
    if (rhythm.in_holidays_too) parts.emplace_back("in holidays too");
    if (rhythm.by_appointment) parts.emplace_back("by appointment");
    return fmt::format("{}", fmt::join(parts, "; "));
}

} // namespace

TEST_CASE("what editors write about a rhythm is read as the table of examples says") {
    const auto examples =
        nlohmann::json::parse(read_file(SOURCE_DIR "/tests/schulzeit/beispiele.json"));
    REQUIRE(examples.size() >= 50);
    for (const auto& each : examples) {
        const auto text = each["text"].get<std::string>();
        INFO(text);
        const auto rhythm = parse_rhythm(text);
        const auto expected =
            each["heisst"].is_null() ? "nothing" : each["heisst"].get<std::string>();
        CHECK((rhythm ? said(*rhythm) : "nothing") == expected);
    }
}

TEST_CASE("a rhythm gives days only if they follow from a first one") {
    const auto gives_days = [](std::string_view text) { return parse_rhythm(text)->gives_days(); };
    CHECK(gives_days("alle 6 Wochen"));
    CHECK(gives_days("jeden ersten Montag im Monat"));
    CHECK(gives_days("dienstags 10–12"));
    CHECK_FALSE(gives_days("2x im Monat"));
    CHECK_FALSE(gives_days("quartalsweise"));
    CHECK_FALSE(gives_days("nur nach Vereinbarung"));
}
