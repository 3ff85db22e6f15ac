#include "base/world_error.hpp"

#include "support/catch.hpp"

#include <cerrno>

using namespace schaukasten;

TEST_CASE("a failing environment is told in one German sentence with path and reason") {
    CHECK_THROWS_WITH(throw_world_error("schreiben", "public/index.html", ENOSPC),
                      "»public/index.html« lässt sich nicht schreiben: der Datenträger ist voll.");
    CHECK_THROWS_AS(throw_world_error("lesen", "a", EACCES), WorldError);
}

TEST_CASE("a reason that nobody foresaw shows neither English words nor numbers") {
    CHECK(reason_of(EPROTO) == "das Betriebssystem lehnt es ab");
}
