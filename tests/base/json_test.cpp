#include "base/json.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

namespace {

JsonValue value_of(std::string_view text) {
    return std::get<JsonValue>(parse_json(text));
}

JsonError error_of(std::string_view text, const JsonLimits& limits = {}) {
    return std::get<JsonError>(parse_json(text, limits));
}

} // namespace

TEST_CASE("each value knows its first byte") {
    const auto root = value_of(R"({"a": [1, -2.5e1,  30]})");
    const auto& list = *root.find("a");
    CHECK(list.at == 6);
    REQUIRE(list.items.size() == 3);
    CHECK(list.items[0].at == 7);
    CHECK(list.items[1].at == 10);
    CHECK(list.items[1].number == -25);
    CHECK(list.items[2].at == 19);
}

TEST_CASE("what is missing in an object is nothing") {
    const auto root = value_of(R"({"type": "Feature", "n": null})");
    CHECK(root.text_of("type") == "Feature");
    CHECK(root.text_of("n").empty());
    CHECK(root.find("other") == nullptr);
}

TEST_CASE("a mistake has its place") {
    CHECK(error_of("[1, }").at == 4);
    CHECK(error_of("").at == 0);
    CHECK(error_of("[1] x").what == JsonError::What::Syntax);
    CHECK(error_of("[1e999]").what == JsonError::What::Syntax);
    CHECK(error_of("[\"\xff\"]").what == JsonError::What::Syntax);
}

TEST_CASE("a foreign file can be neither deep nor long without end") {
    CHECK(error_of(std::string(100'000, '[')).what == JsonError::What::TooDeep);
    CHECK(error_of("[[[1]]]", {2, 100}).what == JsonError::What::TooDeep);
    CHECK(error_of("[1, 2, 3]", {16, 3}).what == JsonError::What::TooMany);
}
