#include "base/toml.hpp"
#include "edit/toml_text.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

TEST_CASE("text is written as a TOML string that reads back as it was") {
    CHECK(toml_string("St. \"Ida\" \\ Süd") == R"("St. \"Ida\" \\ Süd")");
    const std::string odd = "a\"b\\c\nd\te\x01\x7F ü 😀";
    Diagnostics diagnostics;
    const auto line = "x = " + toml_string(odd);
    const auto parsed = parse_toml(line, {"x.toml", line, {}}, diagnostics);
    REQUIRE(parsed.ok);
    CHECK(std::get<std::string>(parsed.table.entries.at(0).value.data) == odd);
}

TEST_CASE("a number is written as a TOML float") {
    CHECK(toml_number(51.508048) == "51.508048");
    CHECK(toml_number(51) == "51.0");
    CHECK(toml_number(-0.5) == "-0.5");
}
