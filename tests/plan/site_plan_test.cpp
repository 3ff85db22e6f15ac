#include "support/catch.hpp"
#include "support/town.hpp"

using namespace schaukasten;

namespace {

std::string number_of(int number) {
    auto digits = std::to_string(number);
    return std::string(3 - digits.size(), '0') + digits;
}

Town town_with_schools(int count) {
    Town town;
    for (int i = 1; i <= count; ++i) town.school("s" + number_of(i), "Schule " + std::to_string(i));
    return town;
}

} // namespace

TEST_CASE("each record, type, term and vocabulary has its address, in each language") {
    Town town;
    town.school("sued", "Südschule", "[uebersetzung.en]\nname = \"South School\"\n");
    town.school("nord", "Nordschule");
    town.write("seiten/impressum.md", "+++\ntitel = \"Impressum\"\n+++\nText.\n");
    const auto plan = town.plan();
    for (const auto* address : {"", "en/", "schulen/", "en/schulen/", "schulen/sued/",
                                "en/schulen/sued/", "schulen/nord/", "impressum/", "themen/",
                                "themen/angst/", "en/themen/angst/", "artikel/", "404.html"}) {
        CAPTURE(address);
        CHECK(page_at(plan, address) != nullptr);
    }
    CHECK(page_at(plan, "en/schulen/nord/") == nullptr); // not translated
    CHECK(page_at(plan, "seiten/") == nullptr);
    CHECK(page_at(plan, "seiten/impressum/") == nullptr);
    CHECK(std::ranges::is_sorted(plan.pages, {}, &Page::address));
    CHECK(std::ranges::adjacent_find(plan.pages, {}, &Page::address) == plan.pages.end());
}

TEST_CASE("a reader is led to the page in their language, or else to the original") {
    Town town;
    town.school("nord", "Nordschule");
    town.school("sued", "Südschule", "[uebersetzung.en]\nname = \"South School\"\n");
    const auto plan = town.plan();
    const auto nord = target_of<School>(0);
    const auto sued = target_of<School>(1);
    CHECK(plan.has_page_in(sued, 1));
    CHECK_FALSE(plan.has_page_in(nord, 1));
    CHECK(plan.address(sued, 1) == "en/schulen/sued/");
    CHECK(plan.address(nord, 1) == "schulen/nord/");
    CHECK(plan.address(term_target(Vocabulary::Topics, 0), 1) == "en/themen/angst/");
}

TEST_CASE("scripts are told what all schools have off where something takes place by the week") {
    Town town;
    CHECK(town.school("nord", "Nordschule").plan().days_off.empty());
    town.offer("lesen", "Lesen",
               "[[zeiten]]\ntag = \"dienstag\"\nvon = 15:00:00\nbis = 16:00:00\n");
    CHECK_FALSE(town.plan().days_off.empty());
}

TEST_CASE("a list is split behind its sixtieth entry") {
    const auto sixty = town_with_schools(60).plan();
    CHECK(page_at(sixty, "schulen/")->count == 60);
    CHECK(page_at(sixty, "schulen/seite/2/") == nullptr);

    const auto more = town_with_schools(121).plan();
    const auto* third = page_at(more, "schulen/seite/3/");
    REQUIRE(third != nullptr);
    CHECK(third->first == 120);
    CHECK(third->count == 1);
    CHECK(third->part == 3);
    CHECK(third->parts == 3);
    CHECK(page_at(more, "schulen/seite/1/") == nullptr);
    CHECK(page_at(more, "schulen/seite/4/") == nullptr);
    CHECK(page_at(more, "en/schulen/seite/3/") != nullptr);
}

TEST_CASE("a list of offers, with its facets above it, is split behind its tenth entry") {
    Town town;
    town.school("sued", "Südschule");
    for (int n = 1; n <= 13; ++n) town.offer("a" + std::to_string(n), "A", "");
    const auto plan = town.plan();
    CHECK(page_at(plan, "angebote/")->count == 10);
    CHECK(page_at(plan, "angebote/seite/2/")->count == 3);
    CHECK_THAT(plan.filter.bytes, Catch::StartsWith("{\"je\":10,"));
}

TEST_CASE("an empty list still has its page") {
    const auto plan = Town().plan();
    CHECK(page_at(plan, "schulen/")->count == 0);
}

TEST_CASE("an alias redirects to the record, in each of its languages") {
    Town town;
    town.school("sued", "Südschule",
                "aliase = [\"alt\", \"/frueher/schule/\", \"/en/before/\"]\n"
                "[uebersetzung.en]\nname = \"South School\"\n");
    const auto plan = town.plan();
    const auto target = [&](std::string_view address) {
        const auto* page = page_at(plan, address);
        return page && page->kind == PageKind::Redirect ? page->target : "";
    };
    CHECK(target("schulen/alt/") == "schulen/sued/");
    CHECK(target("en/schulen/alt/") == "en/schulen/sued/");
    CHECK(target("frueher/schule/") == "schulen/sued/");
    CHECK(target("en/before/") == "en/schulen/sued/");
    CHECK(target("before/").empty());
}

TEST_CASE("a redirect neither takes a page's address nor leads to what is not published") {
    Town town;
    town.school("sued", "Südschule", "aliase = [\"/en/themen/angst/\"]\n");
    town.school("nord", "Nordschule", "entwurf = true\naliase = [\"alt\"]\n");
    const auto plan = town.plan();
    CHECK(page_at(plan, "en/themen/angst/")->kind == PageKind::Term);
    CHECK(std::ranges::count(plan.pages, "en/themen/angst/", &Page::address) == 1);
    CHECK(std::ranges::is_sorted(plan.pages, {}, &Page::address));
    CHECK(page_at(plan, "schulen/alt/") == nullptr);
}

TEST_CASE("the address given to the program goes before the site file's") {
    const auto given = plan_site(
        Town().directory(), {*parse_date("2026-11-23"), Drafts::Leave, "http://127.0.0.1:8000"});
    CHECK(given.base_url == "http://127.0.0.1:8000/");
    CHECK(Town().plan().base_url == "https://stadt.example/hilfe/");
}

TEST_CASE("only files that a published record names are published") {
    Town town;
    town.write("medien/a.jpg", "").write("medien/b.jpg", "").write("medien/c.jpg", "");
    town.write("medien/d.jpg", "").write("medien/e.jpg", "");
    town.school("sued", "Südschule", "bild = \"a.jpg\"\nbild_alt = \"Haus\"\n");
    town.school("nord", "Nordschule", "entwurf = true\nbild = \"b.jpg\"\nbild_alt = \"Haus\"\n");
    town.article("neu", "Neu", "", "![Hof](../medien/c.jpg) und [Blatt](../medien/d.jpg)");
    CHECK(town.plan().media == std::vector<std::string>{"a.jpg", "c.jpg", "d.jpg"});
}
