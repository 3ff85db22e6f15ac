#include "base/integrity.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

// From `openssl dgst -sha384 -binary | openssl base64 -A`.
TEST_CASE("a file's integrity is its SHA-384 in Base64") {
    CHECK(integrity_of("") ==
          "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb");
    CHECK(integrity_of("alert('Hello, world.');") ==
          "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO");
}
