#include "base/name_uuid.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

// What Python's uuid.uuid5(uuid.NAMESPACE_URL, …) makes of the same names.
TEST_CASE("a name becomes the UUID that others make of it") {
    CHECK(name_uuid(uuids_of_addresses, "https://www.musterstadt.example/").text() ==
          "f8b02c21-e76a-560c-9e20-fb7b67901d10");
    CHECK(name_uuid(uuids_of_addresses, "Süd").text() == "649a7639-83ab-5d00-b842-9da4cce2f955");
    const auto town = name_uuid(uuids_of_addresses, "https://www.musterstadt.example/");
    CHECK(name_uuid(town, "angebote/elterncafe").text() == "74249527-8181-5834-9209-ebff5387bb95");
}
