#include "exchange/sitemap.hpp"

#include "support/catch.hpp"
#include "support/town.hpp"

using namespace schaukasten;
using Catch::Matchers::Contains;

TEST_CASE("the sitemap has every page but redirects and the 404 page") {
    Town town;
    town.school("sued", "Südschule", "aliase = [\"alt\"]\n");
    const auto sitemap = schaukasten::sitemap(town.plan());
    CHECK(sitemap.path == "sitemap.xml");
    CHECK_THAT(sitemap.bytes,
               Contains("<loc>https://stadt.example/hilfe/</loc>") &&
                   Contains("<loc>https://stadt.example/hilfe/schulen/sued/</loc>") &&
                   Contains("<loc>https://stadt.example/hilfe/en/schulen/</loc>"));
    CHECK_THAT(sitemap.bytes, !Contains("404") && !Contains("/alt/"));
}

TEST_CASE("robots may read everything, but no preview") {
    CHECK(robots(Town().plan()).bytes ==
          "User-agent: *\nAllow: /\n\nSitemap: https://stadt.example/hilfe/sitemap.xml\n");
    CHECK(robots(Town().plan("2026-11-23", Drafts::Show)).bytes == "User-agent: *\nDisallow: /\n");
}
