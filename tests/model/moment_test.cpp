#include "model/moment.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

TEST_CASE("a moment is a day, with or without a time") {
    const auto day = *parse_date("2026-11-24");
    CHECK(parse_moment("2026-11-24") == Moment{day, std::nullopt});
    CHECK(parse_moment("2026-11-24 18:00") == Moment{day, TimeOfDay{18, 0}});
    CHECK(parse_moment("2026-11-24T8:30") == Moment{day, TimeOfDay{8, 30}});
}

TEST_CASE("what is no day and no time is no moment") {
    for (const auto* text : {"", "24.11.2026", "2026-11-31", "2026-11-24 ", "2026-11-24 25:00",
                             "2026-11-24-18:00", "2026-11-24 18", "2026-11-24 18:00 Uhr"}) {
        INFO(text);
        CHECK_FALSE(parse_moment(text));
    }
}
