#include "base/percent.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

TEST_CASE("a path is percent-encoded but for what may stand in it") {
    CHECK(percent_encoded("büro/1 a_b-c.~") == "b%C3%BCro/1%20a_b-c.~");
    CHECK(percent_encoded("a:%41,\"") == "a%3A%2541%2C%22");
    CHECK(percent_encoded("a:%41", "-._~/:%") == "a:%41");
}

TEST_CASE("percent codes are decoded, and what only looks like one stays") {
    CHECK(percent_decoded("b%c3%BCro%2F") == "büro/");
    CHECK(percent_decoded("100%") == "100%");
    CHECK(percent_decoded("%g0%+1%1") == "%g0%+1%1");
    CHECK(percent_decoded("%4") == "%4");
}
