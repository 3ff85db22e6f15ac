#include "search/compounds.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

namespace {

const Stemmer stemmer;

std::vector<std::string> parts(std::string_view word, const std::vector<std::string>& corpus) {
    return Compounds(corpus, stemmer).parts_of(word);
}

} // namespace

TEST_CASE("a compound is taken apart where a word of the corpus ends") {
    CHECK(parts("schulabsentismus", {"absentismus", "schule", "schulabsentismus"}) ==
          std::vector<std::string>{"schul", "absentismus"});
    CHECK(parts("elterncafe", {"cafe", "eltern", "elterncafe"}) ==
          std::vector<std::string>{"elt", "caf"});
}

TEST_CASE("letters that join the parts belong to neither") {
    CHECK(parts("bildungspaket", {"bildung", "bildungspaket", "paket"}) ==
          std::vector<std::string>{"bildung", "paket"});
}

TEST_CASE("parts are taken apart in their turn") {
    CHECK(parts("schulsozialarbeit",
                {"arbeit", "schule", "schulsozialarbeit", "sozial", "sozialarbeit"}) ==
          std::vector<std::string>{"schul", "sozialarbeit", "sozial", "arbeit"});
}

TEST_CASE("an ending is no word, and what nobody knows stays whole") {
    CHECK(parts("elternschaft", {"eltern", "elternschaft"}).empty());
    CHECK(parts("gemeinheit", {"gemein", "gemeinheit"}).empty());
    CHECK(parts("quietscheente", {"quietscheente"}).empty());
    CHECK(parts("schulxyzab", {"schule", "schulxyzab"}).empty()); // a short head proves little
    CHECK_FALSE(parts("beratungsxyzab", {"beratung", "beratungsxyzab"}).empty());
}
