#include "support/catch.hpp"
#include "support/town.hpp"

using namespace schaukasten;

namespace {

template <class T>
std::vector<std::string> ids_at(const SitePlan& plan, std::span<const std::uint32_t> places) {
    std::vector<std::string> all;
    for (const auto place : places) all.push_back(plan.directory.all<T>()[place].id);
    return all;
}

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("a school knows the offers that name it, in their order") {
    Town town;
    town.school("nord", "Nordschule").school("sued", "Südschule");
    town.offer("z", "Anfang", "schulen = [\"sued\", \"nord\"]\n");
    town.offer("a", "Zuletzt", "schulen = [\"sued\"]\n");
    const auto plan = town.plan();
    CHECK(ids_at<Offer>(plan, plan.relations.to<Offer, School>(0)) == Ids{"z"});
    CHECK(ids_at<Offer>(plan, plan.relations.to<Offer, School>(1)) == Ids{"z", "a"});
}

TEST_CASE("whoever refers to a record twice is known once") {
    Town town;
    town.school("sued", "Südschule");
    town.person("sued-1", "[[einsaetze]]\nschule = \"sued\"\n[[einsaetze]]\nschule = \"sued\"\n");
    const auto plan = town.plan();
    CHECK(plan.relations.to<Fachkraft, School>(0).size() == 1);
}

TEST_CASE("a term has the records of the terms below it, each once") {
    Town town;
    town.offer("beides", "Beides", "themen = [\"mobbing\", \"cybermobbing\"]\n");
    town.offer("netz", "Netz", "themen = [\"cybermobbing\"]\n");
    const auto plan = town.plan();
    const auto with = [&](std::uint32_t term) {
        return ids_at<Offer>(plan, plan.relations.with_term<Offer>(Vocabulary::Topics, term));
    };
    CHECK(with(0) == Ids{"beides", "netz"}); // angst, above mobbing
    CHECK(with(1) == Ids{"beides", "netz"});
    CHECK(with(2) == Ids{"beides", "netz"});
    CHECK(plan.relations.with_term<Offer>(Vocabulary::Languages, 0).empty());
}

TEST_CASE("a term inside a table of a record counts") {
    Town town;
    town.write("medien/a.pdf", "");
    town.write("flyer/f.toml", "titel = \"F\"\n[[fassungen]]\nsprache = \"tr\"\ndatei = \"a.pdf\"\n"
                               "stand = 2026-01-01\n");
    const auto plan = town.plan();
    CHECK(plan.relations.with_term<Flyer>(Vocabulary::Languages, 0).size() == 1);
    CHECK(plan.media == Ids{"a.pdf"});
}
