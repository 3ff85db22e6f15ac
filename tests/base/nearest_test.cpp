#include "base/nearest.hpp"

#include "support/catch.hpp"

#include <array>

using namespace schaukasten;

namespace {

using Names = std::vector<std::string>;

constexpr std::array<std::string_view, 6> fields{"name",   "titel",   "traeger",
                                                 "themen", "telefon", "straße"};

} // namespace

TEST_CASE("a swapped, missing, wrong or additional letter is forgiven") {
    CHECK(nearest("naem", fields) == Names{"name"});
    CHECK(nearest("titl", fields) == Names{"titel"});
    CHECK(nearest("telefom", fields) == Names{"telefon"});
    CHECK(nearest("tthemen", fields) == Names{"themen"});
}

TEST_CASE("umlauts are as good as their spelling in two letters, and case does not count") {
    CHECK(nearest("träger", fields) == Names{"traeger"});
    CHECK(nearest("tra\u0308ger", fields) == Names{"traeger"});
    CHECK(nearest("TRÄGER", fields) == Names{"traeger"});
    CHECK(nearest("strasse", fields) == Names{"straße"});
}

TEST_CASE("a word that resembles nothing gets no proposal") {
    CHECK(nearest("hausmeister", fields).empty());
    CHECK(nearest("x", fields).empty());
    CHECK(nearest("", fields).empty());
    CHECK(nearest(std::string(5000, 'n'), fields).empty());
}

TEST_CASE("another school of the same town is not meant") {
    const std::array<std::string_view, 3> schools{"suedschule", "westschule", "nordschule-2"};
    CHECK(nearest("nordschule", schools) == Names{"nordschule-2"});
    CHECK(nearest("suedshule", schools) == Names{"suedschule"});
}

TEST_CASE("proposals come nearest first, then as typed, then by the alphabet, each once") {
    const std::array<std::string_view, 6> ids{"haus-c", "haus-b", "Haus-a",
                                              "haus-a", "haus-b", "hans-b"};
    CHECK(nearest("haus-a", ids) == Names{"haus-a", "Haus-a", "haus-b"});
    CHECK(nearest("haus-x", ids, 5) == Names{"haus-a", "haus-b", "haus-c", "Haus-a"});
}

TEST_CASE("the proposal ends a German sentence") {
    const std::array<std::string_view, 3> ids{"haus-a", "haus-b", "haus-c"};
    CHECK(did_you_mean("haus-", ids) == "; meinten Sie »haus-a«, »haus-b« oder »haus-c«?");
    CHECK(did_you_mean("haus-", std::span(ids).first(2)) ==
          "; meinten Sie »haus-a« oder »haus-b«?");
    CHECK(did_you_mean("haus-", std::span(ids).first(1)) == "; meinten Sie »haus-a«?");
    CHECK(did_you_mean("schule", ids).empty());
}
