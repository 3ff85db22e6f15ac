#include "serve/trouble_page.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

namespace {

const Diagnostic mistake{Severity::Error,
                         "content/schulen/sued.toml",
                         {2, 11},
                         "das Wort »<b>« kennt niemand",
                         "schulform = \"<b>\""};
const Diagnostic warning{Severity::Warning, "content/flyer/bunt.toml", {}, "vergriffen", ""};

} // namespace

TEST_CASE("a mistake stands on the page as check writes it, with the quoted line and the caret") {
    const auto page = mistakes_page({mistake, warning}, false, "1-2");
    CHECK_THAT(page, Catch::Contains("<h1>1 Fehler</h1>"));
    CHECK_THAT(page, Catch::Contains("<p>content/schulen/sued.toml:2:11: Fehler: das Wort "
                                     "»&lt;b&gt;« kennt niemand</p>"));
    CHECK_THAT(page, Catch::Contains("<pre><code>    schulform = &quot;&lt;b&gt;&quot;\n"
                                     "              ^\n</code></pre>"));
    CHECK_THAT(page, Catch::Contains("data-stand=\"1-2\""));
    CHECK(page.find("vergriffen") == std::string::npos);
    CHECK_THAT(page, Catch::Contains("Alle Meldungen ansehen"));
}

TEST_CASE("where warnings are as bad as errors they stand on the page, too") {
    CHECK_THAT(mistakes_page({warning}, true, "1"), Catch::Contains("vergriffen"));
}

TEST_CASE("when the world fails the page says so in one sentence") {
    const auto page = failure_page("»<x>« lässt sich nicht lesen.", "1");
    CHECK_THAT(page, Catch::Contains("<p>»&lt;x&gt;« lässt sich nicht lesen.</p>"));
    CHECK_THAT(page, Catch::Contains("vorschau.js"));
}

TEST_CASE("all messages stand on a page of their own, and what there is none of is not counted") {
    CHECK(counted({mistake, mistake, warning}) == "2 Fehler, 1 Warnung");
    CHECK(counted({}).empty());
    CHECK_THAT(messages_page({warning}, "1"), Catch::Contains("bunt.toml: Warnung: vergriffen"));
    CHECK_THAT(messages_page({}, "1"), Catch::Contains("Alles in Ordnung."));
}
