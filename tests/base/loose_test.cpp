#include "base/loose.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

TEST_CASE("dates as people write them are known, and nothing else is a date") {
    for (const std::string_view text : {"16.11.2026", "16/11/26", "16. November 2026",
                                        "16. Nov 2026", "2026-11-16", "2026/11/16"}) {
        INFO(text);
        CHECK(loose_date(text) == "2026-11-16");
    }
    CHECK(loose_date("1. März 2026") == "2026-03-01");
    for (const std::string_view text :
         {"", "31.11.2026", "11.2026", "030 23125-120", "1.200.000", "heute", "16.11.126"}) {
        INFO(text);
        CHECK(loose_date(text).empty());
    }
}

TEST_CASE("times as people write them are known") {
    for (const std::string_view text : {"8.30 Uhr", "8:30", "8.30", "08:30 h"}) {
        INFO(text);
        CHECK((loose_time(text) == "8:30" || loose_time(text) == "08:30"));
    }
    CHECK(loose_time("8 Uhr") == "8:00");
    CHECK(loose_time("8h") == "8:00");
    for (const std::string_view text : {"", "26:00", "8-10", "8.30-10.00", "nach der Schule"}) {
        INFO(text);
        CHECK(loose_time(text).empty());
    }
}

TEST_CASE("a number is known with its comma and its unit, but no telephone number and no span") {
    CHECK(loose_number("19,5 Stunden") == "19.5");
    CHECK(loose_number("12 Plätze") == "12");
    CHECK(loose_number("50 %") == "50");
    for (const std::string_view text : {"", "fünf", "8-12", "030 23125", "1.200.000", "1/2"}) {
        INFO(text);
        CHECK(loose_number(text).empty());
    }
}
