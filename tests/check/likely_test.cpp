#include "check/likely.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

TEST_CASE("contacts as people write them lead to the ones they mean") {
    CHECK(likely_phone("Tel. 030 23125-120 (Sekretariat)") == "030 23125-120");
    CHECK(likely_phone("030.23125.120") == "030 23125 120");
    CHECK(likely_phone("folgt").empty());
    CHECK(likely_email("Sekretariat <schule@ort.example>") == "schule@ort.example");
    CHECK(likely_email("schule (at) ort.example") == "schule@ort.example");
    CHECK(likely_email("schule.ort.example").empty());
    CHECK(likely_web_address("www.ort.example") == "https://www.ort.example");
    CHECK(likely_web_address("[Schule](https://ort.example/)") == "https://ort.example/");
    CHECK(likely_web_address("https://ort.example/a b") == "https://ort.example/a%20b");
    CHECK(likely_web_address("schule@ort.example").empty());
}

TEST_CASE("classes and coordinates as people write them lead to the ones they mean") {
    CHECK(likely_classes("Klasse 1 bis 4") == "1-4");
    CHECK(likely_classes("1,2,3") == "1-3");
    CHECK(likely_classes("4-1") == "1-4");
    CHECK(likely_classes("alle").empty());
    CHECK(likely_position("[51,51, 7,46]") == "[51.51, 7.46]");
    CHECK(likely_position("51° 30' N, 7° 28' O").empty());
}
