#include "markdown/links.hpp"

#include "support/catch.hpp"
#include "support/markdown.hpp"

using namespace schaukasten;

TEST_CASE("paragraphs, emphasis, breaks and code are written as HTML") {
    CHECK(html_of("a *b* **c** ~~d~~ `e<f`\ng\\\nh\n\n---\n") ==
          "<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;f</code>\n"
          "g<br>\nh</p>\n<hr>\n");
    CHECK(html_of("```html\n<b>\n```\n") ==
          "<pre tabindex=\"0\"><code class=\"language-html\">&lt;b&gt;\n</code></pre>\n");
    CHECK(html_of("> a\n") == "<blockquote>\n<p>a</p>\n</blockquote>\n");
}

TEST_CASE("two tildes strike out only in pairs, over other marks too, and one never") {
    CHECK(html_of("~~a *b* c~~ ~~ ~5 ~6 d~~") == "<p><del>a <em>b</em> c</del> ~~ ~5 ~6 d~~</p>\n");
}

TEST_CASE("text, alternative text and addresses are escaped") {
    CHECK(html_of("a \\< b & c &lt;script&gt;") == "<p>a &lt; b &amp; c &lt;script&gt;</p>\n");
    auto tree = parse_text("![a \"b\" <](c.jpg)").tree;
    link_to_file(tree, links_of(tree, RichText::LinkKind::Unresolved)[0], "c\"d.jpg");
    CHECK(html_of(tree) == "<p><img src=\"../medien/c%22d.jpg\" alt=\"a „b“ &lt;\" width=\"640\" "
                           "height=\"480\" loading=\"lazy\" decoding=\"async\"></p>\n");
}

TEST_CASE("headings begin below the page's own") {
    CHECK(html_of("# A\n\n### B\n") == "<h2 id=\"a\">A</h2>\n<h3 id=\"b\">B</h3>\n");
}

TEST_CASE("tight lists have no paragraphs, loose ones have") {
    CHECK(html_of("- a\n  - b\n- c\n") ==
          "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>\n");
    CHECK(html_of("3. a\n\n4. b\n") ==
          "<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>\n");
}

TEST_CASE("tasks say their state in words") {
    CHECK(
        html_of("- [ ] a\n- [x] b\n") ==
        "<ul class=\"sk-tasks\">\n"
        "<li class=\"sk-task\"><span class=\"kern-sr-only\">offen: </span>a</li>\n"
        "<li class=\"sk-task sk-task--done\"><span class=\"kern-sr-only\">erledigt: </span>b</li>\n"
        "</ul>\n");
}

TEST_CASE("a table scrolls by keyboard, an empty corner heads nothing") {
    CHECK(html_of("|   | b |\n|---|--:|\n| c | 1 |\n") ==
          "<div class=\"sk-table-scroll\" role=\"group\" tabindex=\"0\" "
          "aria-label=\"Tabelle, seitlich verschiebbar\">\n<table class=\"kern-table\">\n<thead>\n"
          "<tr><td class=\"kern-table__cell\"></td><th class=\"kern-table__header sk-align-right\" "
          "scope=\"col\">b</th></tr>\n</thead>\n<tbody>\n"
          "<tr><td class=\"kern-table__cell\">c</td>"
          "<td class=\"kern-table__cell sk-align-right\">1</td></tr>\n"
          "</tbody>\n</table>\n</div>\n");
}

TEST_CASE("a link to another website says so") {
    CHECK(html_of("[a](https://b.example/?c&d)") ==
          "<p><a class=\"sk-external\" rel=\"external noopener\" "
          "href=\"https://b.example/?c&amp;d\">a<span class=\"kern-sr-only\"> (öffnet eine andere "
          "Website)</span></a></p>\n");
}

TEST_CASE("footnotes are numbered as they are met and lead back to each mention") {
    CHECK(html_of("a[^x] b[^y] c[^x]\n\n[^y]: Y\n[^x]: X\n") ==
          "<p>a<sup><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Fußnote 1\">1</a></sup>"
          " b<sup><a href=\"#fn-2\" id=\"fnref-2\" aria-label=\"Fußnote 2\">2</a></sup>"
          " c<sup><a href=\"#fn-1\" id=\"fnref-1-2\" aria-label=\"Fußnote 1\">1</a></sup></p>\n"
          "<section class=\"sk-footnotes\" aria-labelledby=\"fn-liste\">"
          "<h2 id=\"fn-liste\">Fußnoten</h2>\n<ol>\n"
          "<li id=\"fn-1\">\n<p>X <a href=\"#fnref-1\" aria-label=\"Zurück zum Text (Fußnote 1)\">"
          "↑</a> <a href=\"#fnref-1-2\" aria-label=\"Zurück zum Text (Fußnote 1, 2)\">↑</a></p>\n"
          "</li>\n"
          "<li id=\"fn-2\">\n<p>Y <a href=\"#fnref-2\" aria-label=\"Zurück zum Text (Fußnote 2)\">"
          "↑</a></p>\n</li>\n</ol></section>\n");
}
