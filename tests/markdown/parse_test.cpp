#include "markdown/links.hpp"

#include "support/catch.hpp"
#include "support/markdown.hpp"

#include <thread>

using namespace schaukasten;
using Kind = RichText::NodeKind;

namespace {

/// Every node as `kind line:column`, the kind as its number in the enum, for a look at positions.
const RichText::Node& first(const RichText& tree, Kind kind) {
    for (const auto& node : tree.nodes) {
        if (node.kind == kind) return node;
    }
    throw std::runtime_error("no such node");
}

} // namespace

TEST_CASE("a text becomes a flat tree, each node knowing where it ends") {
    const auto tree = parse_text("Ein *Fest*").tree;
    REQUIRE(tree.nodes.size() == 4);
    CHECK(tree.nodes[0].kind == Kind::Paragraph);
    CHECK(tree.nodes[0].end == 4);
    CHECK(tree.text_of(tree.nodes[1]) == "Ein ");
    CHECK(tree.nodes[2].kind == Kind::Emphasis);
    CHECK(tree.nodes[2].end == 4);
    CHECK(tree.text_of(tree.nodes[3]) == "Fest");
}

TEST_CASE("columns count letters, also behind umlauts and on an indented continuation line") {
    const auto tree = parse_text("über **das**\n   und *jenes*\n").tree;
    CHECK(first(tree, Kind::Strong).where == Position{1, 6});
    CHECK(first(tree, Kind::Emphasis).where == Position{2, 8});
}

TEST_CASE("columns are right inside quotes, lists, tables and behind a title of two lines") {
    CHECK(first(parse_text("> - a\n>   b *c*\n").tree, Kind::Emphasis).where == Position{2, 7});
    CHECK(first(parse_text("| ü | *b* |\n|---|---|\n").tree, Kind::Emphasis).where ==
          Position{1, 7});
    CHECK(first(parse_text("[a\nb](c.toml\n \"t\nu\") `d`\n").tree, Kind::Link).where ==
          Position{1, 1});
}

TEST_CASE("positions count from where the text starts in its file") {
    Diagnostics diagnostics;
    const std::string_view file = "titel = \"Ä\"\ntext = \"\"\"Ein <b>\nund <i>\"\"\"\n";
    parse_markdown("Ein <b>\nund <i>", {"x.toml", file, {2, 11}}, diagnostics);
    const auto found = diagnostics.sorted();
    REQUIRE(found.size() == 2);
    CHECK(found[0].at == Position{2, 15});
    CHECK(found[1].at == Position{3, 5});
    CHECK(found[1].quote == "und <i>\"\"\"");
}

TEST_CASE("where escapes have moved a text, a position is never a wrong line") {
    Diagnostics diagnostics;
    const std::string_view file = "text = \"Ein\\n<b>\"\n";
    parse_markdown("Ein\n<b>", {"x.toml", file, {1, 9}}, diagnostics);
    CHECK(diagnostics.sorted()[0].at == Position{1, 9});
}

TEST_CASE("headings have ids, unique in their text, and levels without gaps") {
    const auto tree =
        parse_text("## Über „uns“\n\n#### Team\n\n## Team\n\n# !\n\n## Team-2\n").tree;
    const auto headings = headings_of(tree);
    REQUIRE(headings.size() == 5);
    CHECK(headings[0].id == "ueber-uns");
    CHECK(headings[0].level == 1);
    CHECK(headings[1].id == "team");
    CHECK(headings[1].level == 2);
    CHECK(headings[2].id == "team-2");
    CHECK(headings[2].level == 1);
    CHECK(headings[3].id == "abschnitt");
    CHECK(headings[4].id == "team-2-2");
    CHECK(has_anchor(tree, "team-2"));
    CHECK_FALSE(has_anchor(tree, "team-9"));
    CHECK(headings_of(parse_text("## 4.1 Beratung\n").tree)[0].id == "abschnitt-4-1-beratung");
}

TEST_CASE("HTML is an error that says what to write instead") {
    CHECK(parse_text("Das ist <b>wichtig</b>.").messages ==
          "a.md:1:9: Fehler: HTML ist hier nicht möglich: schreiben Sie **fett** statt <b>\n");
    CHECK(parse_text("<div class=\"x\">\nText\n</div>\n").messages ==
          "a.md:1:1: Fehler: HTML ist hier nicht möglich: schreiben Sie eine leere Zeile zwischen "
          "den Absätzen statt <div>\n");
    CHECK(parse_text("Text\n\n<!-- später -->\n").messages ==
          "a.md:3:1: Fehler: HTML ist hier nicht möglich: löschen Sie den Kommentar <!-- … -->\n");
    CHECK(parse_text("ein <script>x</script>").messages ==
          "a.md:1:5: Fehler: HTML ist hier nicht möglich: löschen Sie <script> oder schreiben Sie "
          "\\<script>, wenn Sie die Zeichen meinen\n");
    CHECK(parse_text("Wir <3 Schule, 3 < 4 und `<b>`").messages.empty());
}

TEST_CASE("a picture needs a description and a file of one's own") {
    CHECK(parse_text("![](../medien/a.jpg)").messages ==
          "a.md:1:1: Fehler: das Bild braucht eine Beschreibung in den eckigen Klammern\n");
    CHECK(parse_text("![Hof](https://x.example/a.jpg)").messages ==
          "a.md:1:1: Fehler: Bilder von anderen Websites sind nicht möglich; legen Sie die Datei "
          "in content/medien ab und schreiben Sie ![Beschreibung](../medien/bild.jpg)\n");
}

TEST_CASE("a link needs a text") {
    CHECK(parse_text("[](a.md)").messages ==
          "a.md:1:1: Fehler: der Link braucht einen Text in den eckigen Klammern\n");
}

TEST_CASE("a footnote that is not there is a warning, one in a link an error") {
    CHECK(parse_text("Ja[^x].").messages ==
          "a.md:1:3: Warnung: zu [^x] fehlt die Fußnote; schreiben Sie weiter unten in einer "
          "eigenen Zeile [^x]: und den Text\n");
    CHECK(parse_text("[a[^1]](b.md)\n\n[^1]: c\n").messages ==
          "a.md:1:3: Fehler: eine Fußnote kann nicht in einem Link stehen; setzen Sie sie "
          "dahinter\n");
}

TEST_CASE("two texts parsed at once are both parsed in full") {
    const std::string text = "a ~~b~~ c | d\n\n| a | b |\n|---|---|\n| ~~1~~ | 2 |\n";
    const auto expected = html_of(text);
    int wrong[2] = {0, 0};
    const auto run = [&](int& count) {
        for (int i = 0; i < 300; ++i) count += html_of(text) != expected ? 1 : 0;
    };
    std::thread other([&] { run(wrong[1]); });
    run(wrong[0]);
    other.join();
    CHECK(wrong[0] + wrong[1] == 0);
}

TEST_CASE("links to files of the content are found, split and resolved") {
    auto tree = parse_text("[a](../schulen/sued.toml#zeiten) [b](#x) [c](https://c.example)").tree;
    const auto links = links_of(tree, RichText::LinkKind::Unresolved);
    REQUIRE(links.size() == 1);
    const auto parts = split_destination(tree.text_of(tree.nodes[links[0]]));
    CHECK(parts.path == "../schulen/sued.toml");
    CHECK(parts.anchor == "zeiten");
    link_to_record(tree, links[0], {1, 7}, parts.anchor);
    CHECK(html_of(tree).starts_with("<p><a href=\"../typ-1/7/#zeiten\">a</a>"));
    drop_link(tree, links[0]);
    CHECK(html_of(tree).starts_with("<p>a <a href=\"#x\">b</a>"));
    CHECK(links_of(tree, RichText::LinkKind::Anchor).size() == 1);
}

TEST_CASE("the words of a text come without marks, blocks parted by a blank") {
    CHECK(plain_text_of(parse_text("## A *b*\n\nc `d`\ne\n\n- f\n- g\n").tree) == "A b c d e f g");
}
