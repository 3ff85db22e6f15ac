#include "base/parallel.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

using namespace schaukasten;

TEST_CASE("each index is worked on once, and what it made is seen afterwards") {
    for (const unsigned jobs : {1U, 2U, 8U}) {
        std::vector<std::string> made(1000);
        std::vector<std::size_t> by_worker(jobs);
        parallel_for(made.size(), jobs, [&](std::size_t i, std::size_t worker) {
            made[i] += std::to_string(i);
            ++by_worker.at(worker);
        });
        std::size_t sum = 0;
        for (const auto count : by_worker) sum += count;
        CHECK(sum == made.size());
        for (std::size_t i = 0; i < made.size(); ++i) REQUIRE(made[i] == std::to_string(i));
    }
}

TEST_CASE("what one call throws is thrown again when all threads have stopped") {
    std::atomic<int> at_work = 0;
    const auto work = [&](std::size_t i, std::size_t) {
        ++at_work;
        if (i == 50) {
            --at_work;
            throw std::runtime_error("fünfzig");
        }
        --at_work;
    };
    CHECK_THROWS_WITH(parallel_for(1000, 8, work), "fünfzig");
    CHECK(at_work == 0);
}
