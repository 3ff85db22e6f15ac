#include "render/feed.hpp"

#include <tinyxml2.h>

#include "support/catch.hpp"
#include "support/rendered_town.hpp"

using namespace schaukasten;
using Catch::Matchers::Contains;

namespace {

/// The feed as a reader sees it.
class ReadFeed {
public:
    explicit ReadFeed(const Town& town) {
        RenderedTown rendered(town);
        file = render_feed(rendered.plan, rendered.theme);
        REQUIRE(document_.Parse(file.bytes.data(), file.bytes.size()) == tinyxml2::XML_SUCCESS);
    }

    std::string channel(const char* name) const { return text_of(*channel_element(), name); }
    std::string item(const char* name) const {
        return text_of(*channel_element()->FirstChildElement("item"), name);
    }
    std::size_t count() const {
        std::size_t items = 0;
        for (const auto* item = channel_element()->FirstChildElement("item"); item != nullptr;
             item = item->NextSiblingElement("item")) {
            ++items;
        }
        return items;
    }

    OutputFile file;

private:
    const tinyxml2::XMLElement* channel_element() const {
        return document_.RootElement()->FirstChildElement("channel");
    }
    static std::string text_of(const tinyxml2::XMLElement& element, const char* name) {
        const auto* child = element.FirstChildElement(name);
        return child == nullptr || child->GetText() == nullptr ? "" : child->GetText();
    }

    tinyxml2::XMLDocument document_;
};

constexpr auto address = "https://stadt.example/hilfe/artikel/neu/";

} // namespace

TEST_CASE("an article's values reach the reader as they were written") {
    Town town;
    town.article(
        "neu", "Ärger & <Streit>",
        "datum = 2026-07-01\nkurz = \"Was „hilft“ ]]> & was nicht\"\nthemen = [\"angst\"]\n",
        "Größer & besser ]]> \\<nicht> so.");
    const ReadFeed feed(town);
    CHECK(feed.item("title") == "Ärger & <Streit>");
    CHECK(feed.item("link") == address);
    CHECK(feed.item("guid") == address);
    CHECK(feed.item("pubDate") == "Wed, 01 Jul 2026 00:00:00 +0200");
    CHECK(feed.item("description") == "Was „hilft“ ]]> & was nicht");
    CHECK(feed.item("category") == "Angst");
    CHECK_THAT(feed.item("content:encoded"), Contains("Größer &amp; besser ]]&gt;"));
    CHECK_THAT(feed.file.bytes, !Contains("]]>"));
}

TEST_CASE("every link in an article's text is whole, also to its own footnotes and headings") {
    Town town;
    town.school("sued", "Südschule").write("medien/a.jpg", "");
    town.article("neu", "Neu", "",
                 "## Kopf\n\nZur [Schule](../schulen/sued.toml), nach [oben](#kopf), "
                 "![Bild](../medien/a.jpg)[^1]\n\n[^1]: Fußnote.");
    const auto text = ReadFeed(town).item("content:encoded");
    const std::string whole = address;
    CHECK_THAT(text, Contains("href=\"https://stadt.example/hilfe/schulen/sued/\"") &&
                         Contains("src=\"https://stadt.example/hilfe/medien/a.jpg\"") &&
                         Contains("href=\"" + whole + "#kopf\"") &&
                         Contains("href=\"" + whole + "#sk_fn-1\"") &&
                         Contains("href=\"" + whole + "#sk_fnref-1\""));
    CHECK_THAT(text, !Contains("href=\"#") && !Contains("href=\"..") && !Contains("src=\".."));
}

TEST_CASE("the channel says where it is and how new its content is") {
    Town town;
    town.article("neu", "Neu", "datum = 2026-11-20\n")
        .article("alt", "Alt", "datum = 2025-01-02\n");
    const ReadFeed feed(town);
    CHECK(feed.file.path == "feed.xml");
    CHECK(feed.channel("title") == "Schulsozialarbeit");
    CHECK(feed.channel("link") == "https://stadt.example/hilfe/");
    CHECK(feed.channel("language") == "de");
    CHECK(feed.channel("lastBuildDate") == "Fri, 20 Nov 2026 00:00:00 +0100");
    CHECK(feed.item("title") == "Neu");
    CHECK(feed.count() == 2);
    CHECK_THAT(feed.file.bytes, Contains("<atom:link href=\"https://stadt.example/hilfe/feed.xml\" "
                                         "rel=\"self\" type=\"application/rss+xml\"/>"));
}

TEST_CASE("a feed without articles is a feed") {
    const ReadFeed feed((Town()));
    CHECK(feed.count() == 0);
    CHECK(feed.channel("lastBuildDate").empty());
}

TEST_CASE("a day is midnight in Germany, in winter and in summer") {
    const auto written = [](std::string_view day) { return rfc822_date(*parse_date(day)); };
    CHECK(written("2026-11-23") == "Mon, 23 Nov 2026 00:00:00 +0100");
    CHECK(written("2026-07-01") == "Wed, 01 Jul 2026 00:00:00 +0200");
    CHECK(written("2026-03-29") == "Sun, 29 Mar 2026 00:00:00 +0100"); // changes at 2:00
    CHECK(written("2026-03-30") == "Mon, 30 Mar 2026 00:00:00 +0200");
    CHECK(written("2026-10-25") == "Sun, 25 Oct 2026 00:00:00 +0200");
    CHECK(written("2026-10-26") == "Mon, 26 Oct 2026 00:00:00 +0100");
}

TEST_CASE("the sitemap has every page but redirects and the 404 page") {
    Town town;
    town.school("sued", "Südschule", "aliase = [\"alt\"]\n");
    const auto sitemap = render_sitemap(town.plan());
    CHECK(sitemap.path == "sitemap.xml");
    CHECK_THAT(sitemap.bytes,
               Contains("<loc>https://stadt.example/hilfe/</loc>") &&
                   Contains("<loc>https://stadt.example/hilfe/schulen/sued/</loc>") &&
                   Contains("<loc>https://stadt.example/hilfe/en/schulen/</loc>"));
    CHECK_THAT(sitemap.bytes, !Contains("404") && !Contains("/alt/"));
}

TEST_CASE("robots may read everything, but no preview") {
    CHECK(render_robots(Town().plan()).bytes ==
          "User-agent: *\nAllow: /\n\nSitemap: https://stadt.example/hilfe/sitemap.xml\n");
    CHECK(render_robots(Town().plan("2026-11-23", Drafts::Show)).bytes ==
          "User-agent: *\nDisallow: /\n");
}
