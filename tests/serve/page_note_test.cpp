#include "serve/page_note.hpp"

#include "support/catch.hpp"

using namespace schaukasten;
using namespace std::chrono_literals;

namespace {

PageNote note() {
    PageNote of_page;
    of_page.mark = "1-2";
    of_page.files = {"content/schulen/<sued>.toml"};
    of_page.page_template = "schule";
    of_page.day = 2026y / 11 / 23;
    return of_page;
}

} // namespace

TEST_CASE("the note stands at the page's end, with the script that loads the page anew") {
    const auto page = with_note("<body><p>Süd</p></body></html>", note());
    CHECK_THAT(page, Catch::StartsWith("<body><p>Süd</p>\n<schaukasten-vorschau>"));
    CHECK_THAT(page, Catch::EndsWith("<script src=\"/.vorschau/vorschau.js\" data-stand=\"1-2\" "
                                     "defer></script>\n</body></html>"));
    CHECK_THAT(with_note("<p>", note()), Catch::EndsWith("</script>\n"));
}

TEST_CASE("the note names the files, the template and what was found, as text") {
    auto of_page = note();
    of_page.others = {"content/traeger/stadt.toml"};
    of_page.found = "2 Warnungen";
    const auto page = with_note("", of_page);
    CHECK_THAT(page, Catch::Contains("<code>content/schulen/&lt;sued&gt;.toml</code>"));
    CHECK_THAT(page, Catch::Contains("<li><code>content/traeger/stadt.toml</code></li>"));
    CHECK_THAT(page, Catch::Contains("<code>schule</code>"));
    CHECK_THAT(page, Catch::Contains("<span>2 Warnungen</span>"));
}

TEST_CASE("the note shows what the reader chose") {
    CHECK(with_note("", note()).find("checked") == std::string::npos);
    auto chosen = note();
    chosen.with_drafts = true;
    chosen.is_today = false;
    chosen.day = 2026y / 12 / 24;
    const auto page = with_note("", chosen);
    CHECK_THAT(page, Catch::Contains(" checked>"));
    CHECK_THAT(page, Catch::Contains("value=\"2026-12-24\""));
    CHECK_THAT(page, Catch::Contains("Wieder heute"));
}
