#include "cli/timings.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <thread>

using namespace schaukasten;

namespace {

std::vector<Page> pages_at(std::initializer_list<std::string> addresses) {
    std::vector<Page> pages;
    for (const auto& address : addresses) pages.emplace_back().address = address;
    return pages;
}

std::size_t place_of(const std::string& text, std::string_view part) {
    const auto place = text.find(part);
    REQUIRE(place != std::string::npos);
    return place;
}

} // namespace

TEST_CASE("stages stand in their order, and what they took together behind them") {
    Timings timings(false);
    timings.end_of("lesen");
    timings.end_of("schreiben");
    const auto table = timings.table(pages_at({}));
    CHECK(place_of(table, "  lesen\n") < place_of(table, "  schreiben\n"));
    CHECK(place_of(table, "  schreiben\n") < place_of(table, "  zusammen\n"));
}

TEST_CASE("the page that took longest comes first, and ten are enough") {
    const auto all =
        pages_at({"a/", "b/", "c/", "d/", "e/", "f/", "g/", "h/", "i/", "j/", "k/", "slow/"});
    Timings timings(true);
    timings.expect_pages(all.size());
    for (std::size_t place = 0; place < all.size(); ++place) {
        const auto made = timings.page(place, [&] {
            const bool is_slow = all[place].address == "slow/";
            std::this_thread::sleep_for(std::chrono::milliseconds(is_slow ? 50 : 0));
            return place;
        });
        CHECK(made == place);
    }
    const auto table = timings.table(all);
    const auto pages = table.substr(place_of(table, "Die Seiten, die am längsten brauchten:\n"));
    const auto first = pages.substr(0, pages.find('\n', pages.find('\n') + 1));
    CHECK(first.ends_with("  /slow/"));
    CHECK(std::ranges::count(pages, '\n') == 11);
}

TEST_CASE("unless they are asked for, pages are not timed") {
    Timings timings(false);
    timings.expect_pages(3);
    CHECK(timings.page(0, [] { return 7; }) == 7);
    CHECK(timings.table(pages_at({"a/"})).find("/a/") == std::string::npos);
}
