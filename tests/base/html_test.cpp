#include "base/html.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

TEST_CASE("markup's own characters are escaped wherever in a text they stand") {
    CHECK(escape("a < b & \"c\" > d").text() == "a &lt; b &amp; &quot;c&quot; &gt; d");
    CHECK(escape("").text().empty());
    for (std::size_t at = 0; at < 40; ++at) {
        std::string text(40, 'x');
        text[at] = '<';
        CHECK(escape(text).text() == std::string(at, 'x') + "&lt;" + std::string(39 - at, 'x'));
    }
}
