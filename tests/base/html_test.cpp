#include "base/html.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

TEST_CASE("the four characters with a meaning in HTML are escaped, all others stay") {
    CHECK(escape("a & b <c> \"d\" 'e' ü").text() == "a &amp; b &lt;c&gt; &quot;d&quot; 'e' ü");
    CHECK(escape("").empty());
    CHECK(escape("&amp;").text() == "&amp;amp;");
}
