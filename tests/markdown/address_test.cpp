#include "markdown/autolink.hpp"
#include "markdown/destination.hpp"
#include "markdown/write_address.hpp"

#include "support/catch.hpp"
#include "support/markdown.hpp"

using namespace schaukasten;
using LinkKind = RichText::LinkKind;

namespace {

std::string found(std::string_view text) {
    std::string all;
    std::size_t done = 0;
    while (const auto address = find_address(text, done)) {
        all += "<" + address->destination + ">";
        done = address->at + address->size;
    }
    return all;
}

std::string encoded(std::string_view address) {
    std::string out;
    append_address(out, address);
    return out;
}

} // namespace

TEST_CASE("addresses in a text are found without the sentence's punctuation") {
    CHECK(found("siehe https://a.example/b?c=d#e.") == "<https://a.example/b?c=d#e>");
    CHECK(found("(siehe www.a.example/x_(y)), ja") == "<https://www.a.example/x_(y)>");
    CHECK(found("„http://a.example“, an a.b@c.example!") ==
          "<http://a.example><mailto:a.b@c.example>");
    CHECK(found("a@b.example,c@d.example") == "<mailto:a@b.example><mailto:c@d.example>");
}

TEST_CASE("what only looks like an address is left alone") {
    for (const auto* text : {"awww.x.example", "www.", "www..x", "https://", "a@b", "@b.example",
                             "a@.example", ":a@b", "xhttps://a.example", "a@b..example"}) {
        CHECK(found(text).empty());
    }
}

TEST_CASE("addresses become links, but not inside links or code") {
    CHECK(html_of("Mail: a@b.example.") ==
          "<p>Mail: <a href=\"mailto:a@b.example\">a@b.example</a>.</p>\n");
    CHECK(html_of("`www.a.example`") == "<p><code>www.a.example</code></p>\n");
    CHECK(html_of("[www.a.example](tel:+49)") == "<p><a href=\"tel:+49\">www.a.example</a></p>\n");
}

TEST_CASE("only web, mail, telephone, anchors and paths may be linked") {
    CHECK(judge_destination("https://a.example").kind == LinkKind::External);
    CHECK(judge_destination("HTTP://a.example").kind == LinkKind::External);
    CHECK(judge_destination("mailto:a@b.example").kind == LinkKind::Mail);
    CHECK(judge_destination("tel:+493023125100").kind == LinkKind::Phone);
    CHECK(judge_destination("#a").kind == LinkKind::Anchor);
    CHECK(judge_destination("../schulen/a.toml#b:c").kind == LinkKind::Unresolved);
    for (const auto* good : {"https://a.example", "mailto:a@b.example", "tel:+49", "#a", "a.md"}) {
        CHECK(judge_destination(good).mistake.empty());
    }
    for (const auto* bad :
         {"javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "ftp://a.example",
          "//a.example", "/a", "\\\\a.example", "java\tscript:x", " javascript:x", "https:a",
          "http:///a", "", "vbscript:x", "mailto:a", "tel:abc", "https://a b", "1:2",
          "file:///etc/passwd"}) {
        CAPTURE(bad);
        CHECK_FALSE(judge_destination(bad).mistake.empty());
    }
}

TEST_CASE("a script disguised by entities is refused") {
    CHECK(parse_text("[a](&#106;avascript:x)").messages ==
          "a.md:1:1: Fehler: Links mit javascript: sind nicht möglich; erlaubt sind https:, http:, "
          "mailto:, tel:, #abschnitt und Wege zu Dateien\n");
    CHECK(parse_text("[a](java&Tab;script:x)").messages ==
          "a.md:1:1: Fehler: im Ziel des Links stehen unsichtbare Zeichen; schreiben Sie es neu\n");
    CHECK(parse_text("[a](//b.example)").messages ==
          "a.md:1:1: Fehler: dem Ziel des Links fehlt der Anfang; schreiben Sie "
          "https://b.example\n");
    CHECK_FALSE(parse_text("<javascript:x>").messages.empty());
}

TEST_CASE("an address is encoded where a URL cannot hold it, and only there") {
    CHECK(encoded("a b\"<>&c=ü%20%zz") == "a%20b%22%3C%3E&amp;c=ü%20%25zz");
}
