#include "base/disguise.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

TEST_CASE("a name that only looks right is seen through") {
    CHECK(disguise_in("sued\u200Bschule")->plain == "suedschule");
    CHECK(disguise_in("suedschule\u00A0")->plain == "suedschule");
    const auto cyrillic = disguise_in("su\u0435dschule");
    REQUIRE(cyrillic);
    CHECK(cyrillic->plain == "suedschule");
    CHECK(cyrillic->what == "ein Buchstabe aus einem anderen Alphabet");
}

TEST_CASE("umlauts and plain names are no disguise") {
    CHECK_FALSE(disguise_in("träger"));
    CHECK_FALSE(disguise_in("suedschule"));
}
