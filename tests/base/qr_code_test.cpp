#include "base/qr_code.hpp"
#include "base/world_error.hpp"

#include "support/catch.hpp"

using namespace schaukasten;
using Catch::Matchers::StartsWith;

TEST_CASE("a code has a quiet zone of four modules on each side") {
    const auto code = qr_code_of("https://stadt.example/");
    CHECK(code.size == 25 + 8); // version 2
    // the finder pattern at the top left: seven dark modules
    CHECK_THAT(code.path, StartsWith("M4 4h7v1h-7z"));
}

TEST_CASE("a longer address needs a larger code") {
    CHECK(qr_code_of("https://stadt.example/schulen/grundschule-am-kirchplatz/").size == 33 + 8);
}

TEST_CASE("what no code can hold is told") {
    CHECK_THROWS_AS(qr_code_of(std::string(2332, 'a')), WorldError);
}
