#include "plan/facets.hpp"

#include "support/catch.hpp"
#include "support/town.hpp"

using namespace schaukasten;

namespace {

using Ids = std::vector<std::string>;

Town town_with_offers() {
    Town town;
    town.school("nord", "Nordschule").school("sued", "Südschule");
    town.offer("a", "Anfang", "themen = [\"mobbing\"]\nschulen = [\"nord\"]\nklassen = \"1-2\"\n");
    town.offer("b", "Beides",
               "themen = [\"angst\"]\nschulen = [\"nord\", \"sued\"]\nkostenlos = true\n");
    town.offer("c", "Cafe", "kostenlos = false\n");
    return town;
}

Ids values_of(const SitePlan& plan, FacetKind kind) {
    Ids ids;
    if (const auto* facet = plan.facet(kind)) {
        for (const auto& value : facet->values) {
            std::string line = value.id + ":";
            for (const auto offer : value.offers) {
                line += " " + plan.directory.all<Offer>()[offer].id;
            }
            ids.push_back(line);
        }
    }
    return ids;
}

} // namespace

TEST_CASE("a facet has each value that any offer has, and its offers") {
    const auto plan = town_with_offers().plan();
    CHECK(values_of(plan, FacetKind::Classes) == Ids{"1: a", "2: a"});
    CHECK(values_of(plan, FacetKind::Free) == Ids{"ja: b"});
    CHECK(values_of(plan, FacetKind::Schools) == Ids{"nord: a b", "sued: b"});
}

TEST_CASE("a topic has the offers of the topics below it") {
    CHECK(values_of(town_with_offers().plan(), FacetKind::Topics) ==
          Ids{"angst: a b", "mobbing: a"});
}

TEST_CASE("an offer has the form of the schools where it is, one for the whole town has none") {
    CHECK(values_of(town_with_offers().plan(), FacetKind::SchoolForms) == Ids{"grundschule: a b"});
}

TEST_CASE("a facet that no offer has is not offered") {
    CHECK(town_with_offers().plan().facet(FacetKind::Languages) == nullptr);
}

TEST_CASE("schools are offered to choose from while their list can be read") {
    const auto town_with_schools = [](std::size_t count) {
        Town town;
        std::string ids;
        for (std::size_t i = 0; i < count; ++i) {
            const auto id = "s" + std::to_string(i);
            town.school(id, "Schule");
            ids += "\"" + id + "\", ";
        }
        return town.offer("a", "Anfang", "schulen = [" + ids + "]\n").plan();
    };
    CHECK(town_with_schools(most_schools_to_choose).facet(FacetKind::Schools) != nullptr);
    CHECK(town_with_schools(most_schools_to_choose + 1).facet(FacetKind::Schools) == nullptr);
}

TEST_CASE("the file for scripts has the numbers of each offer's values") {
    const std::vector<Facet> facets{{FacetKind::Topics, {{"x", 0, {0, 2}}, {"y", 1, {2}}}},
                                    {FacetKind::Free, {{"ja", 0, {1}}}}};
    const auto file = facet_file(facets, 3, 60);
    CHECK(file.bytes == R"({"je":60,"angebote":[[0],[2],[0,1]]})");
    CHECK(file.path.starts_with("assets/filter-"));
    CHECK(facet_file(facets, 4, 60).path != file.path);
}

TEST_CASE("each class, what is free and each topic of a school has a page") {
    const auto plan = town_with_offers().plan();
    CHECK(plan.has_address("angebote/klasse/2/"));
    CHECK(plan.has_address("angebote/kostenlos/"));
    CHECK(plan.has_address("schulen/nord/themen/mobbing/"));
    CHECK_FALSE(plan.has_address("schulen/sued/themen/mobbing/"));
    CHECK_FALSE(plan.has_address("angebote/klasse/3/"));
}

TEST_CASE("in another language there is such a page where one of its offers speaks it") {
    auto town = town_with_offers();
    town.offer("d", "Deutsch", "klassen = \"2\"\n[uebersetzung.en]\ntitel = \"German\"\n");
    const auto plan = town.plan();
    CHECK(plan.has_address("en/angebote/klasse/2/"));
    CHECK_FALSE(plan.has_address("en/angebote/klasse/1/"));
}
