#include "plan/belonging.hpp"

#include "support/catch.hpp"
#include "support/town.hpp"

using namespace schaukasten;

namespace {

Town town_with_offers(int count) {
    Town town;
    town.school("sued", "Südschule");
    for (int n = 1; n <= count; ++n) {
        town.offer("a" + std::to_string(n), "Angebot " + std::to_string(n),
                   "themen = [\"mobbing\"]\nschulen = [\"sued\"]\ntraeger = \"stadt\"\n"
                   "klassen = \"5\"\nkostenlos = true\n");
    }
    return town;
}

} // namespace

TEST_CASE("a group of twenty stands on the page of its term; a longer one has a list of its own") {
    CHECK(page_at(town_with_offers(20).plan(), "themen/mobbing/angebote/") == nullptr);

    const auto plan = town_with_offers(41).plan();
    const auto* last = page_at(plan, "themen/mobbing/angebote/seite/5/");
    REQUIRE(last != nullptr);
    CHECK(last->kind == PageKind::List);
    CHECK(last->first == 40);
    CHECK(last->count == 1);
    CHECK(last->parts == 5);
    CHECK(page_at(plan, "themen/angst/angebote/") != nullptr); // the topic above it
    CHECK(page_at(plan, "en/themen/mobbing/angebote/") != nullptr);
    CHECK(page_at(plan, "themen/mobbing/schulen/") == nullptr);
}

TEST_CASE("the list of a carrier's or a school's long group is below its page, in its languages") {
    const auto plan = town_with_offers(21).plan();
    CHECK(page_at(plan, "traeger/stadt/angebote/seite/3/")->count == 1);
    CHECK(page_at(plan, "schulen/sued/angebote/")->count == 10);
    CHECK(page_at(plan, "en/traeger/stadt/angebote/") == nullptr); // has no page in English
}

TEST_CASE("what is chosen by class, price, or topic at a school is split as the offers are") {
    const auto plan = town_with_offers(21).plan();
    for (const auto* address :
         {"angebote/klasse/5/", "angebote/kostenlos/", "schulen/sued/themen/mobbing/"}) {
        CAPTURE(address);
        CHECK(page_at(plan, address)->count == 10);
        CHECK(page_at(plan, std::string(address) + "seite/3/")->count == 1);
    }
}

TEST_CASE("what a record names itself belongs to it before what names it, each once") {
    Town town;
    for (const auto* id : {"a", "b", "c"}) town.offer(id, id, "flyer = [\"blatt\"]\n");
    town.write("medien/a.pdf", "");
    town.write("flyer/blatt.toml", "titel = \"Blatt\"\nangebote = [\"c\", \"a\"]\n[[fassungen]]\n"
                                   "sprache = \"tr\"\ndatei = \"a.pdf\"\nstand = 2026-01-01\n");
    const auto plan = town.plan();
    CHECK(belonging(plan.directory, plan.relations, target_of<Flyer>(0), type_index<Offer>) ==
          std::vector<std::uint32_t>{2, 0, 1});
}
