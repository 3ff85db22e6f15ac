#include "plan/collation.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace schaukasten;

TEST_CASE("names stand in German order, umlauts with their vowels, numbers by value") {
    std::vector<std::string> names{
        "Zeisigschule", "Öffentliche Schule", "Haus 10", "Bauhof",   "Ärztehaus",
        "Haus 2",       "Oberschule",         "Straße",  "Strasser", "ahornschule"};
    std::ranges::sort(names, {}, [](const auto& name) { return collation_key(name, "de"); });
    CHECK(names == std::vector<std::string>{"ahornschule", "Ärztehaus", "Bauhof", "Haus 2",
                                            "Haus 10", "Oberschule", "Öffentliche Schule", "Straße",
                                            "Strasser", "Zeisigschule"});
}

TEST_CASE("the order is that of the language") {
    CHECK(collation_key("Öl", "de") < collation_key("Zoo", "de"));
    CHECK(collation_key("Öl", "sv") > collation_key("Zoo", "sv"));
    CHECK(collation_key("", "de") < collation_key("A", "de"));
}
