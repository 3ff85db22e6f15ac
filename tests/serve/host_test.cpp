#include "serve/host.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

TEST_CASE("only this computer's own names with our port are our host") {
    CHECK(is_our_host("localhost:8000", 8000));
    CHECK(is_our_host("LOCALHOST:8000", 8000));
    CHECK(is_our_host("127.0.0.1:8000", 8000));
    CHECK(is_our_host("[::1]:8000", 8000));
    CHECK(is_our_host("localhost", 80));
    for (const auto* host :
         {"", "localhost", "localhost:8001", "boese.example:8000", "localhost.boese.example:8000",
          "127.0.0.1:80:8000", "127.0.0.2:8000"}) {
        CHECK_FALSE(is_our_host(host, 8000));
    }
}
