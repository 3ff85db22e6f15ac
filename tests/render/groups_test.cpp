#include "support/catch.hpp"
#include "support/rendered_town.hpp"

#include <set>

using namespace schaukasten;
using Catch::Matchers::Contains;

namespace {

/// What a reader's fingers can do on a page of the list: open each entry and each part.
struct Reached {
    std::set<std::string> pages;
    std::size_t most_on_a_page = 0;
};

std::size_t count_of(const std::string& html, std::string_view words) {
    std::size_t count = 0;
    for (auto at = html.find(words); at != std::string::npos; at = html.find(words, at + 1)) {
        ++count;
    }
    return count;
}

/// The addresses of the site that a page links in its main part.
std::set<std::string> linked(const std::string& html) {
    std::set<std::string> all;
    const auto end = html.find("</main>");
    for (auto at = html.find("href=\"", html.find("</nav>", html.find("<main"))); at < end;
         at = html.find("href=\"", at + 1)) {
        auto address = html.substr(at + 6, html.find('"', at + 6) - at - 6);
        while (address.starts_with("../")) address.erase(0, 3);
        all.insert(address);
    }
    return all;
}

/// Follows what leads on below an address.
Reached reached_below(RenderedTown& town, const std::string& start) {
    Reached reached;
    std::set<std::string> open{start};
    while (!open.empty()) {
        const auto address = *open.begin();
        open.erase(open.begin());
        const auto html = town.html(address);
        reached.most_on_a_page =
            std::max(reached.most_on_a_page, count_of(html, "<li class=\"sk-note"));
        for (const auto& each : linked(html)) {
            if (!reached.pages.insert(each).second || each == start) continue;
            if (each.starts_with(start) && each.ends_with("/")) open.insert(each);
        }
    }
    return reached;
}

} // namespace

TEST_CASE("of a topic with many offers each page is short, and each offer is reached") {
    Town town;
    town.school("sued", "Südschule");
    constexpr int many = 205;
    for (int n = 1; n <= many; ++n) {
        town.offer("a" + std::to_string(n), "Angebot " + std::to_string(n),
                   "themen = [\"mobbing\"]\nschulen = [\"sued\"]\ntraeger = \"stadt\"\n");
    }
    RenderedTown rendered(town);
    CHECK_THAT(rendered.html("themen/mobbing/"), Contains("Alle 205 Angebote"));
    CHECK_THAT(rendered.html("en/themen/mobbing/"), Contains("All 205 offers"));
    CHECK_THAT(rendered.html("themen/mobbing/angebote/seite/2/"),
               Contains("<h1 class=\"kern-heading-x-large\">Mobbing: Angebote, Seite 2 von 21"));
    for (const auto* start :
         {"themen/mobbing/", "traeger/stadt/", "schulen/sued/", "schulen/sued/themen/mobbing/"}) {
        CAPTURE(start);
        const auto reached = reached_below(rendered, start);
        CHECK(reached.most_on_a_page <= 20);
        for (int n = 1; n <= many; ++n) {
            const auto address = "angebote/a" + std::to_string(n) + "/";
            CAPTURE(address);
            CHECK(reached.pages.contains(address));
        }
    }
}

TEST_CASE("the Gesamtübersicht of a large town is split, and names where each form begins") {
    Town town;
    town.write("vokabulare/schulformen.toml",
               Town::term("grundschule", "Grundschule") + Town::term("gymnasium", "Gymnasium"));
    for (int n = 1; n <= 130; ++n) {
        const auto id = "s" + std::to_string(n);
        town.write("schulen/" + id + ".toml", "name = \"Schule " + std::to_string(n) +
                                                  "\"\nschulform = \"" +
                                                  (n <= 70 ? "grundschule" : "gymnasium") + "\"\n");
    }
    RenderedTown rendered(town);
    std::size_t schools = 0;
    for (const auto* address :
         {"gesamtuebersicht/", "gesamtuebersicht/seite/2/", "gesamtuebersicht/seite/3/"}) {
        const auto html = rendered.html(address);
        CHECK_THAT(html, Contains("gesamtuebersicht/seite/2/#sk_gymnasium"));
        CHECK(count_of(html, "<article") <= 60);
        schools += count_of(html, "<article");
    }
    CHECK(schools == 130);
    CHECK_THAT(rendered.html("gesamtuebersicht/seite/2/"), Contains("id=\"sk_gymnasium\""));
    CHECK_THAT(rendered.html("gesamtuebersicht/seite/2/"), Contains("id=\"sk_grundschule\""));
    CHECK(page_at(rendered.plan, "gesamtuebersicht/seite/4/") == nullptr);
}

TEST_CASE("a town of sixty schools has one Gesamtübersicht, undivided") {
    Town town;
    for (int n = 1; n <= 60; ++n) town.school("s" + std::to_string(n), "Schule");
    RenderedTown rendered(town);
    const auto html = rendered.html("gesamtuebersicht/");
    CHECK(count_of(html, "<article") == 60);
    CHECK_THAT(html, !Contains("sk-jump") && !Contains("sk-pager"));
}
