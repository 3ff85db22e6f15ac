#include "base/parallel.hpp"
#include "render/date_words.hpp"

#include "support/catch.hpp"

#include <algorithm>

using namespace schaukasten;

TEST_CASE("threads that write dates at once share nothing") {
    std::vector<std::string> written(8);
    parallel_for(written.size(), 8, [&](std::size_t i, std::size_t) {
        written[i] = DateWords("de").day(*parse_date("2026-11-23"));
    });
    CHECK(std::ranges::count(written, "23. November 2026") == 8);
}
