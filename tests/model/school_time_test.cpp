#include "model/school_time.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

TEST_CASE("classes are one or a range, from 1 to 13") {
    CHECK(parse_class_range("1-4") == ClassRange{1, 4});
    CHECK(parse_class_range("5–10") == ClassRange{5, 10});
    CHECK(parse_class_range("7") == ClassRange{7, 7});
    CHECK(parse_class_range(" 1 - 4 ") == ClassRange{1, 4});
    for (const auto* written : {"", "4-1", "0-4", "1-14", "a", "1-", "-4", "1 bis 4"}) {
        INFO(written);
        CHECK_FALSE(parse_class_range(written));
    }
}
