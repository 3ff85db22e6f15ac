#include "render/similar.hpp"

#include "support/catch.hpp"
#include "support/town.hpp"

using namespace schaukasten;

namespace {

std::vector<std::string> similar_to(const SitePlan& plan, std::string_view id) {
    const auto& offers = plan.directory.all<Offer>();
    const auto at =
        static_cast<std::uint32_t>(std::ranges::find(offers, id, &Offer::id) - offers.begin());
    std::vector<std::string> ids;
    for (const auto other : similar_records<Offer>(plan, at)) ids.push_back(offers[other].id);
    return ids;
}

Town town_with_topics() {
    Town town;
    town.write("vokabulare/themen.toml",
               Town::term("angst", "Angst") + Town::term("lernen", "Lernen"));
    return town;
}

} // namespace

TEST_CASE("offers that share most topics come first, those that share none never") {
    auto town = town_with_topics();
    town.offer("a", "A", "themen = [\"angst\", \"lernen\"]\n");
    town.offer("b", "B", "themen = [\"lernen\"]\n");
    town.offer("c", "C", "themen = [\"lernen\", \"angst\"]\n");
    town.offer("d", "D", "");
    const auto plan = town.plan();
    CHECK(similar_to(plan, "a") == std::vector<std::string>{"c", "b"});
    CHECK(similar_to(plan, "d").empty());
}

TEST_CASE("of many offers with one topic three neighbours are similar, not always the same") {
    auto town = town_with_topics();
    for (int i = 100; i < 160; ++i) {
        town.offer("o" + std::to_string(i), "O" + std::to_string(i), "themen = [\"lernen\"]\n");
    }
    const auto plan = town.plan();
    CHECK(similar_to(plan, "o100").size() == 3);
    CHECK(similar_to(plan, "o100") != similar_to(plan, "o159"));
}
