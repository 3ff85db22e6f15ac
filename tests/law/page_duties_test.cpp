#include "law/page_duties.hpp"

#include "support/catch.hpp"
#include "support/rendered_town.hpp"
#include "support/town.hpp"

#include <string>

using namespace schaukasten;

namespace {

Town town_with_legal_pages() {
    Town town;
    town.school("a", "A-Schule");
    for (const auto* id :
         {"impressum", "datenschutz", "barrierefreiheit", "leichte-sprache", "gebaerdensprache"}) {
        town.write(std::string("seiten/") + id + ".md",
                   std::string("+++\ntitel = \"") + id + "\"\n+++\nText.\n");
    }
    return town;
}

PageDuties duties_of(const SitePlan& plan) {
    return PageDuties(plan, [](std::string_view) { return std::string("Nur zur Probe"); });
}

std::string without(std::string html, const std::string& text) {
    for (auto at = html.find(text); at != std::string::npos; at = html.find(text)) {
        html.erase(at, text.size());
    }
    return html;
}

} // namespace

TEST_CASE("each page of the theme that comes with the program links to what the law asks for") {
    RenderedTown town(town_with_legal_pages());
    const auto duties = duties_of(town.plan);
    for (const auto& page : town.plan.pages) {
        INFO(page.address);
        CHECK(duties.missing_on(page, town.html(page)).empty());
    }
}

TEST_CASE("a page without its link to the Impressum is found, the Impressum itself aside") {
    RenderedTown town(town_with_legal_pages());
    const auto duties = duties_of(town.plan);
    const auto missing = [&](std::string_view address, const std::string& link) {
        const auto& page = *page_at(town.plan, address);
        return duties.missing_on(page, without(town.html(page), link));
    };
    CHECK(missing("schulen/a/", "impressum/\"") == "der Link zur Seite »Impressum«");
    CHECK(missing("schulen/a/", "datenschutz/\"") == "der Link zur Seite »Datenschutz«");
    CHECK(missing("404.html", "barrierefreiheit/\"") ==
          "der Link zur Seite »Erklärung zur Barrierefreiheit«");
    CHECK(missing("impressum/", "impressum/\"").empty());
}

TEST_CASE("Leichte Sprache and Gebärdensprache are linked on the start page") {
    RenderedTown town(town_with_legal_pages());
    const auto duties = duties_of(town.plan);
    const auto& start = *page_at(town.plan, "");
    CHECK(duties.missing_on(start, without(town.html(start), "leichte-sprache/\"")) ==
          "der Link zur Seite »Leichte Sprache«");
    CHECK(duties.missing_on(start, without(town.html(start), "gebaerdensprache/\"")) ==
          "der Link zur Seite »Deutsche Gebärdensprache«");
    const auto& school = *page_at(town.plan, "schulen/a/");
    CHECK(duties.missing_on(school, without(town.html(school), "leichte-sprache/\"")).empty());
}

TEST_CASE("every page of a trial says that it is one, and tells search engines to leave it") {
    auto plan = town_with_legal_pages().plan();
    plan.is_trial = true;
    RenderedTown town(plan);
    const auto words = [&](std::string_view language) {
        return std::string(town.theme.texts(language).get("rahmen.probefassung"));
    };
    const PageDuties duties(town.plan, words);
    for (const auto& page : town.plan.pages) {
        INFO(page.address);
        const auto html = town.html(page);
        CHECK(duties.missing_on(page, html).empty());
        CHECK(html.find("<meta name=\"robots\" content=\"noindex\">") != std::string::npos);
        CHECK(duties.missing_on(page, without(html, words(town.plan.language_of(page)))) ==
              "der Hinweis, dass sie eine Probe ist");
    }
}
