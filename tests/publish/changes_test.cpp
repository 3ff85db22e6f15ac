#include "publish/changes.hpp"
#include "publish/site_file_kind.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

TEST_CASE("changes are counted by originals, and in bytes with what is compressed") {
    const FileHashes there{{"index.html", "1"},
                           {"index.html.gz", "1"},
                           {"weg/index.html", "1"},
                           {"weg/index.html.gz", "1"},
                           {"gleich.css", "1"}};
    const FileHashes next{
        {"index.html", "2"}, {"index.html.gz", "2"}, {"neu/index.html", "1"}, {"gleich.css", "1"}};
    const auto changes = changes_between(
        there, next, {{"index.html", 100}, {"index.html.gz", 10}, {"neu/index.html", 1}});
    CHECK(changes.added == 1);
    CHECK(changes.changed == 1);
    CHECK(changes.removed == 1);
    CHECK(changes.bytes == 111);
    CHECK(changes.lost == std::vector<std::string>{"/weg/"});
    CHECK_FALSE(changes.none);
    CHECK(changes_between(there, there, {}).none);
}

TEST_CASE("an address is not lost if its page leads on or the server knows of it") {
    const FileHashes there{{"alt/index.html", "1"}, {"weg/index.html", "1"}, {"bild.png", "1"}};
    const FileHashes next{{"alt/index.html", "leads on"}, {"weg/.htaccess", "gone"}};
    CHECK(changes_between(there, next, {{"alt/index.html", 1}, {"weg/.htaccess", 1}}).lost.empty());
}

TEST_CASE("pages that somebody has open still find what they load") {
    const FileHashes before{{"assets/alt.css", "1"},  {"assets/alt.css.br", "1"},
                            {"medien/a.webp", "1"},   {"medien/a.pdf", "1"},
                            {"alt/index.html", "1"},  {"alt/kontakt.vcf", "1"},
                            {"assets/gleich.js", "1"}};
    const FileHashes now{{"assets/gleich.js", "2"}};
    CHECK(kept_for_open_pages(before, now, Kept::All) ==
          FileHashes{{"assets/alt.css", "1"}, {"assets/alt.css.br", "1"}, {"medien/a.webp", "1"}});
}

TEST_CASE("what pages need goes before them, and what lists them after them") {
    for (const auto* asset :
         {"assets/a.css", "assets/suche/de-1/a.txt", "medien/b.pdf", "x/k.vcf"}) {
        CHECK(wave_of(asset) == Wave::Assets);
    }
    CHECK(wave_of("index.html") == Wave::Pages);
    CHECK(wave_of("a/index.html.br") == Wave::Pages);
    for (const auto* list :
         {"feed.xml", "sitemap.xml.gz", "robots.txt", ".htaccess", "a/.htaccess"}) {
        CHECK(wave_of(list) == Wave::Lists);
    }
}
