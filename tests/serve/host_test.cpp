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

TEST_CASE("a page of another site is foreign, whoever follows a link from it is not") {
    CHECK_FALSE(is_foreign({}, 8000)); // curl
    CHECK_FALSE(is_foreign({"", "none", "navigate"}, 8000));
    CHECK_FALSE(is_foreign({"", "same-origin", "cors"}, 8000));
    CHECK_FALSE(is_foreign({"", "cross-site", "navigate"}, 8000));
    CHECK_FALSE(is_foreign({"http://127.0.0.1:8000", "same-origin", "cors"}, 8000));
    CHECK(is_foreign({"http://127.0.0.1:8001", "same-site", "cors"}, 8000));
    CHECK(is_foreign({"https://boese.example", "cross-site", "cors"}, 8000));
    CHECK(is_foreign({"null", "cross-site", "navigate"}, 8000));
    CHECK(is_foreign({"", "cross-site", "no-cors"}, 8000));
    CHECK(is_foreign({"", "same-site", "no-cors"}, 8000));
}
