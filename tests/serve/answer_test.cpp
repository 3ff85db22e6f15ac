#include "serve/answer.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

TEST_CASE("a target is a decoded path and a query as it is") {
    const Request request{"/schulen/s%C3%BCd/?a=%20b", {}};
    CHECK(request.path() == "/schulen/süd/");
    CHECK(request.query() == "?a=%20b");
    CHECK(Request{"/", {}}.query().empty());
}

TEST_CASE("a cookie is found among others by its whole name") {
    const Request request{"/", "andere=1; vorschau_tag=2026-12-24;nachbar_vorschau_tag=2"};
    CHECK(request.cookie("vorschau_tag") == "2026-12-24");
    CHECK(request.cookie("andere") == "1");
    CHECK(request.cookie("vorschau").empty());
    CHECK(Request{"/", {}}.cookie("a").empty());
}
