#include "render/date_words.hpp"
#include "render/view_context.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

TEST_CASE("the way to the root goes up once a folder") {
    CHECK(way_to_root("") == "./");
    CHECK(way_to_root("schulen/") == "../");
    CHECK(way_to_root("en/schulen/seite/2/") == "../../../../");
}

TEST_CASE("dates and numbers are written as readers of a language write them") {
    const auto day = *parse_date("2026-11-23");
    const DateWords german("de");
    CHECK(german.day(day) == "23. November 2026");
    CHECK(german.day_with_weekday(day) == "Montag, 23. November 2026");
    CHECK(german.number(19.5) == "19,5");
    CHECK(german.number(1234) == "1.234");
    CHECK(german.number(0.333) == "0,33");
    const DateWords english("en");
    CHECK(english.day(day) == "November 23, 2026");
    CHECK(english.number(19.5) == "19.5");
}

TEST_CASE("a date before the epoch keeps its day") {
    CHECK(DateWords("de").day(*parse_date("1899-12-31")) == "31. Dezember 1899");
}
