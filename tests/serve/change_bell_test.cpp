#include "serve/change_bell.hpp"

#include "support/catch.hpp"

#include <thread>

using namespace schaukasten;
using namespace std::chrono_literals;

TEST_CASE("a bell that rings has another mark, and wakes who waits for one") {
    ChangeBell bell;
    const auto before = bell.mark();
    CHECK(bell.wait(before, 1ms) == before);
    const std::jthread other([&] { bell.ring(); });
    CHECK(bell.wait(before, 1h) != before);
    CHECK(bell.mark() == bell.wait(before, 1h));
}

TEST_CASE("a closed bell keeps nobody waiting") {
    ChangeBell bell;
    const std::jthread other([&] { bell.close(); });
    CHECK(bell.wait(bell.mark(), 1h) == bell.mark());
    CHECK(bell.is_closed());
}
